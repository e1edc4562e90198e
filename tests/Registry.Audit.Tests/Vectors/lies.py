"""Writes one file a lie (and a few truths) about trees, notes, checkpoints, proofs and policies.

Another language and other code than what is tested: RFC 6962 word for word with hashlib, ECDSA of the package
`cryptography`, with the nonces of RFC 6979, so that a second run writes the same bytes.
Run by hand in this folder when a lie is added; never to make a red test green.
"""
import base64
import hashlib
import json
import pathlib

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

HERE = pathlib.Path(__file__).parent


def sha(data):
    return hashlib.sha256(data).digest()


def b64(data):
    return base64.b64encode(data).decode()


def write(folder, name, description, **members):
    path = HERE / folder / (name + ".json")
    path.parent.mkdir(exist_ok=True)
    text = json.dumps({"description": description, **members}, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")


# --- RFC 6962 section 2.1 -------------------------------------------------------------------------------------------
def leaf(entry):
    return sha(b"\0" + entry)


def node(left, right):
    return sha(b"\1" + left + right)


def split(n):
    k = 1
    while 2 * k < n:
        k *= 2
    return k


def mth(leaves):
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return leaves[0]
    k = split(len(leaves))
    return node(mth(leaves[:k]), mth(leaves[k:]))


def path(m, leaves):
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if m < k:
        return path(m, leaves[:k]) + [mth(leaves[k:])]
    return path(m - k, leaves[k:]) + [mth(leaves[:k])]


def subproof(m, leaves, whole=True):
    if m == len(leaves):
        return [] if whole else [mth(leaves)]
    k = split(len(leaves))
    if m <= k:
        return subproof(m, leaves[:k], whole) + [mth(leaves[k:])]
    return subproof(m - k, leaves[k:], False) + [mth(leaves[:k])]


def cover(begin, end):
    """Perfect subtrees of [begin, end), largest that fit, left to right."""
    parts = []
    while begin < end:
        width = begin & -begin or 1 << 62
        while begin + width > end:
            width //= 2
        parts.append((begin, begin + width))
        begin += width
    return parts


ENTRIES = [b"entry %d" % n for n in range(13)]
L = [leaf(entry) for entry in ENTRIES]
ROOT = mth(L)
OTHER = [leaf(b"another %d" % n) for n in range(13)]
GARBAGE = sha(b"garbage")


# --- inclusion ------------------------------------------------------------------------------------------------------
def inclusion(name, description, wanted=False, of=None, index=6, size=13, proof=None, root=None):
    write("inclusion", name, description, wanted=wanted, leaf=b64(of or L[6]), index=index, size=size,
          proof=[b64(h) for h in (path(6, L) if proof is None else proof)], root=b64(root or ROOT))


P = path(6, L)
inclusion("truth", "leaf 6 of 13", wanted=True)
inclusion("truth-last", "leaf 12 of 13, whose path is short", wanted=True, of=L[12], index=12, proof=path(12, L))
inclusion("truth-alone", "the one leaf of a tree is its root", wanted=True, of=L[0], index=0, size=1, proof=[],
          root=L[0])
inclusion("truncated-proof", "the last hash of the path is cut off", proof=P[:-1])
inclusion("truncated-at-the-leaf", "the first hash of the path is cut off", proof=P[1:])
inclusion("empty-proof", "no path at all", proof=[])
inclusion("preceding-garbage", "a hash too many before the path", proof=[GARBAGE] + P)
inclusion("preceding-leaf", "the leaf itself before its path", proof=[L[6]] + P)
inclusion("trailing-garbage", "a hash too many after the path", proof=P + [GARBAGE])
inclusion("trailing-root", "the root after the path", proof=P + [ROOT])
inclusion("reordered-proof", "two hashes of the path change places", proof=[P[1], P[0]] + P[2:])
inclusion("wrong-index", "the leaf's sibling is claimed to be its place", index=7)
inclusion("index-in-another-subtree", "the place two subtrees on", index=2)
inclusion("index-at-size", "a place behind the last leaf", index=13)
inclusion("last-leaf-one-further", "the last leaf with its own path, said to stand behind itself", of=L[12], index=13,
          proof=path(12, L))
inclusion("negative-index", "a place before the first leaf", index=-1)
inclusion("first-leaf-one-before", "the first leaf with its own path, said to stand before itself", of=L[0], index=-1,
          proof=path(0, L))
inclusion("wrong-size", "a tree of 8 leaves, which ends with the left subtree", size=8)
inclusion("truth-size-is-not-proved", "a path of the same shape: what the size is, only the signed checkpoint says",
          wanted=True, size=12)
inclusion("another-shape", "a tree of another shape, where the path has another length", size=6)
inclusion("size-overflow", "a size whose next power of two is beyond 63 bits", size=2**63 - 1)
inclusion("index-overflow", "the largest index there is", index=2**63 - 1, size=2**63 - 1)
inclusion("empty-tree", "a leaf of a tree without leaves", index=0, size=0, proof=[], of=sha(b""), root=sha(b""))
inclusion("leaf-altered", "an entry that was changed after it was logged", of=leaf(b"entry 6 "))
inclusion("leaf-of-another-place", "another leaf of the same tree", of=L[5])
inclusion("leaf-without-its-mark", "the entry's plain SHA-256 in place of its leaf hash", of=sha(ENTRIES[6]))
inclusion("node-for-leaf", "an inner node in place of the leaf below it", of=node(L[6], L[7]), proof=P[1:])
inclusion("nodes-for-entry", "an entry made of two hashes, to be the node above them in a smaller tree",
          of=leaf(L[6] + L[7]), index=3, size=7, proof=P[1:])
inclusion("proof-altered", "one bit of the path is another", proof=[bytes([P[0][0] ^ 1]) + P[0][1:]] + P[1:])
inclusion("other-root", "the root of a tree with other entries", root=mth(OTHER))
inclusion("root-of-a-part", "the root of the left subtree that the path leads to", root=mth(L[:8]))


# --- consistency ----------------------------------------------------------------------------------------------------
def consistency(name, description, wanted=False, first=6, second=13, one=None, two=None, proof=None):
    write("consistency", name, description, wanted=wanted, first=first, second=second,
          firstRoot=b64(one or mth(L[:6])), secondRoot=b64(two or ROOT),
          proof=[b64(h) for h in (subproof(6, L) if proof is None else proof)])


C = subproof(6, L)
consistency("truth", "6 leaves, then 13", wanted=True)
consistency("truth-left-subtree", "8 leaves, a subtree of the 13", wanted=True, first=8, one=mth(L[:8]),
            proof=subproof(8, L))
consistency("truth-same", "the same tree twice needs no proof", wanted=True, first=13, one=ROOT, proof=[])
consistency("truth-from-nothing", "any tree begins with the empty one", wanted=True, first=0, one=sha(b""), proof=[])
consistency("truncated-proof", "the last hash is cut off", proof=C[:-1])
consistency("truncated-at-the-start", "the first hash is cut off", proof=C[1:])
consistency("empty-proof", "no proof at all", proof=[])
consistency("preceding-garbage", "a hash too many before the proof", proof=[GARBAGE] + C)
consistency("preceding-root", "the first root stands before the proof", proof=[mth(L[:6])] + C)
consistency("trailing-garbage", "a hash too many after the proof", proof=C + [GARBAGE])
consistency("trailing-root", "the second root stands after the proof", proof=C + [ROOT])
consistency("left-subtree-repeated", "the first root, known to the reader, stands in the proof", first=8,
            one=mth(L[:8]), proof=[mth(L[:8])] + subproof(8, L))
consistency("swapped-roots", "the roots change places", one=ROOT, two=mth(L[:6]))
consistency("swapped-sizes", "the tree shrinks", first=13, second=6)
consistency("wrong-first-size", "the first tree is claimed to be one leaf larger", first=7)
consistency("wrong-second-size", "the second tree is claimed to be of another shape", second=17)
consistency("truth-size-is-not-proved", "a proof of the same shape: what the sizes are, only signed checkpoints say",
            wanted=True, second=14)
consistency("negative-size", "a first tree of fewer than no leaves", first=-1)
consistency("size-overflow", "a second tree of 2^63 − 1 leaves", second=2**63 - 1)
consistency("same-size-other-root", "two trees of one size that differ", first=13, one=mth(OTHER), proof=[])
consistency("same-size-with-proof", "the same tree twice, and a hash too many", first=13, one=ROOT, proof=[ROOT])
consistency("from-nothing-with-proof", "from the empty tree, and a hash too many", first=0, one=sha(b""), proof=[ROOT])
consistency("from-nothing-with-a-root", "a root of entries with the size of none", first=0, one=mth(L[:6]), proof=[])
consistency("nothing-with-a-root", "the empty tree twice, with two roots", first=0, second=0, one=sha(b""), proof=[])
REWRITTEN = L[:3] + [OTHER[3]] + L[4:]
consistency("rewritten-history", "entry 3 was replaced; the proof is honest about the new tree",
            two=mth(REWRITTEN), proof=subproof(6, REWRITTEN))
DROPPED = L[:3] + L[4:]
consistency("dropped-entry", "entry 3 was left out of the second tree", second=12, two=mth(DROPPED),
            proof=subproof(6, DROPPED))
consistency("reordered-proof", "two hashes change places", proof=[C[1], C[0]] + C[2:])
consistency("proof-altered", "one bit is another", proof=[C[0], bytes([C[1][0] ^ 128]) + C[1][1:]] + C[2:])


# --- range ----------------------------------------------------------------------------------------------------------
def ranges(name, description, wanted=False, begin=3, leaves=None, size=13, left=None, right=None, root=None):
    left = [mth(L[a:b]) for a, b in cover(0, 3)] if left is None else left
    right = [mth(L[a:b]) for a, b in cover(9, 13)] if right is None else right
    write("range", name, description, wanted=wanted, begin=begin, leaves=[b64(h) for h in leaves or L[3:9]], size=size,
          left=[b64(h) for h in left], right=[b64(h) for h in right], root=b64(root or ROOT))


LEFT = [mth(L[0:2]), L[2]]
RIGHT = [mth(L[a:b]) for a, b in cover(9, 13)]
ranges("truth", "leaves 3 to 8 of 13", wanted=True)
ranges("truth-to-the-end", "leaves 3 to 12 of 13: nothing stands right of them", wanted=True, leaves=L[3:], right=[])
ranges("truth-all", "all 13 leaves need no proof", wanted=True, begin=0, leaves=L, left=[], right=[])
ranges("leaf-left-out", "leaf 5 is missing", leaves=L[3:5] + L[6:9])
ranges("last-leaf-left-out", "leaf 8 is missing", leaves=L[3:8])
ranges("first-leaf-left-out", "leaf 3 is missing, and the range moved to hide it", begin=4, leaves=L[4:9])
ranges("leaf-added", "a leaf stands in the range that the log never had", leaves=L[3:6] + [OTHER[6]] + L[6:9])
ranges("leaf-altered", "leaf 5 is another", leaves=L[3:5] + [OTHER[5]] + L[6:9])
ranges("leaves-reordered", "leaves 5 and 6 change places", leaves=L[3:5] + [L[6], L[5]] + L[7:9])
ranges("leaf-doubled", "leaf 5 stands twice and leaf 6 not at all", leaves=L[3:6] + [L[5]] + L[7:9])
ranges("node-for-leaves", "leaves 4 and 5 are replaced by the node above them",
       leaves=[L[3], node(L[4], L[5])] + L[6:9])
ranges("moved-left", "the same leaves are claimed to begin earlier", begin=2, left=[mth(L[0:2])])
ranges("moved-right", "the same leaves are claimed to begin later", begin=5)
ranges("wrong-size", "a tree of one leaf fewer", size=12)
ranges("larger-size", "a tree of two leaves more", size=15)
ranges("truth-size-is-not-proved", "nodes of the same shape: what the size is, only the signed checkpoint says",
       wanted=True, size=14)
ranges("size-of-the-range", "the right side is left out, and the size with it", size=9, right=[])
ranges("beyond-the-tree", "more leaves than the tree has", size=8, right=[])
ranges("negative-begin", "a range from before the first leaf", begin=-3, left=[])
ranges("most-negative-begin", "a place whose one binary one is its sign", begin=-2**63, left=[GARBAGE])
ranges("size-overflow", "a tree of 2^63 − 1 leaves", size=2**63 - 1)
ranges("begin-overflow", "a range at the end of all numbers", begin=2**63 - 1, size=2**63 - 1)
ranges("left-node-missing", "one node fewer left of the range", left=LEFT[1:])
ranges("left-node-too-many", "one node more left of the range", left=LEFT + [GARBAGE])
ranges("left-nodes-finer", "leaves where the node above them belongs", left=[L[0], L[1], L[2]])
ranges("left-nodes-swapped", "the nodes left of the range change places", left=LEFT[::-1])
ranges("right-node-missing", "one node fewer right of the range", right=RIGHT[:-1])
ranges("right-node-too-many", "one node more right of the range", right=RIGHT + [GARBAGE])
ranges("right-nodes-swapped", "the nodes right of the range change places", right=RIGHT[::-1])
ranges("other-root", "the root of a tree with other entries", root=mth(OTHER))


# --- notes ----------------------------------------------------------------------------------------------------------
class Key:
    def __init__(self, name, secret):
        self.name, self.secret = name, ec.derive_private_key(secret, ec.SECP256R1())
        self.spki = spki(self.secret)
        self.id = sha(self.spki)[:4]
        self.vkey = f"{name}+{self.id.hex()}+{b64(bytes([2]) + self.spki)}"

    def der(self, text):
        return self.secret.sign(text.encode(), ec.ECDSA(hashes.SHA256(), deterministic_signing=True))

    def line(self, text, name=None, id=None, der=None):
        return f"— {name or self.name} {b64((id or self.id) + (der or self.der(text)))}\n"


def spki(secret, point=serialization.PublicFormat.SubjectPublicKeyInfo):
    return secret.public_key().public_bytes(serialization.Encoding.DER, point)


LOG, MIRROR, AUDITOR = Key("log.example/registry", 11), Key("mirror.example", 12), Key("auditor.example", 13)
STRANGER = Key("log.example/registry", 14)
ED25519 = "log.example/registry+530d903a+" + b64(bytes([1]) + sha(b"no key, but as long as one"))
TEXT = "A note.\n"
SIGNED = LOG.line(TEXT)
DER = LOG.der(TEXT)


def note(name, description, wanted, text, key=None):
    raw = {"noteBase64": b64(text)} if isinstance(text, bytes) else {"note": text}
    write("note", name, description, wanted=wanted, key=key or LOG.vkey, **raw)


note("truth", "signed by the key", "holds", f"{TEXT}\n{SIGNED}")
note("truth-two-signatures", "signed by a stranger, then by the key", "holds", f"{TEXT}\n{MIRROR.line(TEXT)}{SIGNED}")
note("truth-empty-lines", "empty lines in the text", "holds", "\n\na\n\nb\n\n" + LOG.line("\n\na\n\nb\n"))
note("truth-dash-in-the-text", "a line of the text looks like a signature", "holds",
     f"{SIGNED}\n" + LOG.line(SIGNED))
note("unsigned", "a text and nothing else", "malformed", TEXT)
note("empty", "nothing", "malformed", "")
note("no-signature-lines", "a text, an empty line, no signature", "malformed", f"{TEXT}\n")
note("cut-signature", "the last four characters of the signature are missing", "forged", f"{TEXT}\n{SIGNED[:-5]}\n")
note("cut-line-feed", "the last line has no end", "malformed", f"{TEXT}\n{SIGNED[:-1]}")
note("other-end", "a letter in place of the last line feed", "malformed", f"{TEXT}\n{SIGNED[:-1]}x")
note("text-altered", "another text under the same signature", "forged", f"A Note.\n\n{SIGNED}")
note("text-with-blank", "a blank at the end of the text", "forged", f"A note. \n\n{SIGNED}")
note("text-with-empty-line", "an empty line more at the end of the text", "forged", f"{TEXT}\n\n{SIGNED}")
note("other-key-same-name", "a key of the same name, with its own id, signed: no line of ours", "none",
     f"{TEXT}\n{STRANGER.line(TEXT)}")
note("key-id-collision", "another key signed under our key's name and id", "forged",
     f"{TEXT}\n{STRANGER.line(TEXT, id=LOG.id)}")
note("other-name-same-key", "our key signed under another name", "none", f"{TEXT}\n{LOG.line(TEXT, name='x.example')}")
note("name-in-other-case", "our key's name in capitals", "none", f"{TEXT}\n{LOG.line(TEXT, name=LOG.name.upper())}")
note("doubled-signature", "the same line twice: still one key", "holds", f"{TEXT}\n{SIGNED}{SIGNED}")
note("second-line-forged", "a true line of the key and a false one", "forged",
     f"{TEXT}\n{SIGNED}{LOG.line(TEXT, der=LOG.der('Another.' + chr(10)))}")
STRAY = next(line for line in (LOG.line(TEXT + str(n)) for n in range(99)) if line.endswith("=\n"))
note("stray-bits", "base64 whose last letter carries bits that are dropped", "malformed",
     f"{TEXT}\n{STRAY.rstrip('=' + chr(10))[:-1]}" + chr(ord(STRAY.rstrip('=' + chr(10))[-1]) + 1)
     + "=" * STRAY.count("=") + "\n")
note("base64url", "the other alphabet", "malformed", f"{TEXT}\n— {LOG.name} -_-_-_-_-_-_\n")
note("no-padding", "base64 without its padding", "malformed", f"{TEXT}\n— {LOG.name} AAAAAAA\n")
note("blank-in-base64", "base64 with a blank in it", "malformed", f"{TEXT}\n{SIGNED[:60]} {SIGNED[60:]}")
note("two-blanks", "two blanks before the name", "malformed", f"{TEXT}\n" + SIGNED.replace("— ", "—  "))
note("trailing-blank", "a blank after the signature", "malformed", f"{TEXT}\n{SIGNED[:-1]} \n")
note("hyphen", "a hyphen for the dash", "malformed", f"{TEXT}\n" + SIGNED.replace("—", "-"))
note("plus-in-name", "a name with a plus", "malformed", f"{TEXT}\n{LOG.line(TEXT, name='a+b')}")
note("unicode-blank-in-name", "a name with a no-break space", "malformed",
     f"{TEXT}\n{LOG.line(TEXT, name='a' + chr(160) + 'b')}")
note("id-only", "a signature of no bytes", "malformed", f"{TEXT}\n— {LOG.name} {b64(LOG.id)}\n")
note("id-cut", "a key id of three bytes", "malformed", f"{TEXT}\n— {LOG.name} {b64(LOG.id[:3])}\n")
note("text-among-signatures", "a line of text among the signatures", "malformed", f"{TEXT}\n{SIGNED}more\n{SIGNED}")
note("carriage-returns", "lines that end as on Windows", "malformed", f"{TEXT}\n{SIGNED}".replace("\n", "\r\n"))
note("carriage-return-in-the-text", "a signed text with a carriage return", "malformed",
     b"A note.\r\n\n" + LOG.line("A note.\r\n").encode())
note("tab", "a tab in the text", "malformed", "A\tnote.\n\n" + LOG.line("A\tnote.\n"))
note("nul", "U+0000 in the text", "malformed", b"A\0note.\n\n" + LOG.line("A\0note.\n").encode())
note("not-utf8", "a byte that is no letter", "malformed", b"A \xff note.\n\n" + SIGNED.encode())
note("surrogate", "half a pair, as three bytes", "malformed", b"A \xed\xa0\x80 note.\n\n" + SIGNED.encode())
note("byte-order-mark", "three bytes before the text: another text", "forged",
     b"\xef\xbb\xbf" + f"{TEXT}\n{SIGNED}".encode())
note("hundred-and-one-signatures", "more lines than are read", "malformed", f"{TEXT}\n" + SIGNED * 101)
note("trailing-byte", "a byte after the DER of the signature", "forged",
     f"{TEXT}\n{LOG.line(TEXT, der=DER + bytes(1))}")
HALVES = DER[4:4 + DER[3]][-32:].rjust(32, b"\0") + DER[-32:]
note("fixed-length-signature", "r ‖ s in place of DER", "forged", f"{TEXT}\n{LOG.line(TEXT, der=HALVES)}")
note("zero-signature", "r and s are 0", "forged", f"{TEXT}\n{LOG.line(TEXT, der=bytes.fromhex('3006020100020100'))}")
note("long-form-length", "DER whose length is written longer than it need be", "forged",
     f"{TEXT}\n{LOG.line(TEXT, der=bytes([0x30, 0x81]) + DER[1:])}")
note("key-of-another-type", "an Ed25519 key is known and cannot verify here", "none",
     f"{TEXT}\n— log.example/registry " + b64(bytes.fromhex("530d903a") + bytes(64)) + "\n", key=ED25519)

for name, description, key in [
    ("key-with-wrong-id", "the id is not that of the key", LOG.vkey.replace(LOG.id.hex(), "00000000")),
    ("key-id-in-capitals", "the id in capitals", LOG.vkey.replace(LOG.id.hex(), LOG.id.hex().upper())),
    ("key-id-of-seven", "an id of seven digits", LOG.vkey.replace(LOG.id.hex(), LOG.id.hex()[:7])),
    ("key-id-with-sign", "an id with a blank before it", LOG.vkey.replace(LOG.id.hex(), " " + LOG.id.hex()[1:])),
    ("key-without-name", "no name", LOG.vkey.removeprefix(LOG.name)),
    ("key-without-key", "a type and no key", f"{LOG.name}+{LOG.id.hex()}+Ag=="),
    ("key-without-type", "nothing after the id", f"{LOG.name}+{LOG.id.hex()}+"),
    ("key-of-two-parts", "one part is missing", f"{LOG.name}+{LOG.id.hex()}"),
]:
    note(name, description, "malformed", f"{TEXT}\n{SIGNED}", key=key)

compressed = LOG.secret.public_key().public_bytes(
    serialization.Encoding.X962, serialization.PublicFormat.CompressedPoint)
p384 = spki(ec.derive_private_key(11, ec.SECP384R1()))
for name, description, der in [
    ("key-with-trailing-byte", "a byte after the key", LOG.spki + bytes(1)),
    ("key-compressed", "the same key with its point compressed: another id for it",
     bytes.fromhex("3039301306072a8648ce3d020106082a8648ce3d030107032200") + compressed),
    ("key-over-another-curve", "a key over P-384", p384),
    ("key-off-the-curve", "a point that is not on the curve", LOG.spki[:-1] + bytes([LOG.spki[-1] ^ 1])),
    ("key-cut", "the last byte is missing", LOG.spki[:-1]),
]:
    note(name, description, "malformed", f"{TEXT}\n{SIGNED}",
         key=f"{LOG.name}+{sha(der)[:4].hex()}+{b64(bytes([2]) + der)}")


# --- checkpoints ----------------------------------------------------------------------------------------------------
POLICY = f"log {LOG.vkey}\nwitness mirror {MIRROR.vkey}\nquorum mirror\n"
TWO = (f"log {LOG.vkey}\nwitness mirror {MIRROR.vkey}\nwitness auditor {AUDITOR.vkey}\n"
       "group both 2 mirror auditor\nquorum both\n")


def head(origin=LOG.name, size="13", root=b64(ROOT), more=""):
    return f"{origin}\n{size}\n{root}\n{more}"


def checkpoint(name, description, wanted, text=None, by=(LOG, MIRROR), lines=None, policy=POLICY):
    text = head() if text is None else text
    lines = "".join(key.line(text) for key in by) if lines is None else lines
    write("checkpoint", name, description, wanted=wanted, note=f"{text}\n{lines}", policy=policy)


NOT = "NotACheckpoint"
checkpoint("truth", "signed by the log and its mirror", "trusted")
checkpoint("truth-empty-tree", "size 0 is written 0", "trusted", head(size="0", root=b64(sha(b""))))
checkpoint("truth-largest", "size 2^63 − 1", "trusted", head(size=str(2**63 - 1)))
checkpoint("truth-extension", "an extension line is kept and not read", "trusted", head(more="more\n"))
checkpoint("truth-stranger-beside", "a stranger signed too", "trusted", by=(STRANGER, LOG, MIRROR))
checkpoint("truth-two-of-two", "both witnesses of a group", "trusted", by=(LOG, AUDITOR, MIRROR), policy=TWO)
checkpoint("truth-ed25519-beside", "the log has a second key of a type that cannot verify here", "trusted",
           lines=LOG.line(head()) + MIRROR.line(head())
           + f"— {LOG.name} " + b64(bytes.fromhex("530d903a") + bytes(64)) + "\n",
           policy=f"log {ED25519}\n" + POLICY)
checkpoint("leading-zero-size", "013", NOT, head(size="013"))
checkpoint("negative-size", "-13", NOT, head(size="-13"))
checkpoint("plus-size", "+13", NOT, head(size="+13"))
checkpoint("hexadecimal-size", "0xd", NOT, head(size="0xd"))
checkpoint("blank-in-size", "a blank after the size", NOT, head(size="13 "))
checkpoint("arabic-digits", "digits that are decimal, and not ASCII", NOT, head(size="١٣"))
checkpoint("empty-size", "no size", NOT, head(size=""))
checkpoint("size-overflow", "2^63", NOT, head(size=str(2**63)))
checkpoint("empty-tree-with-a-root", "no leaves, and a root of some", NOT, head(size="0"))
checkpoint("short-root", "a root of 31 bytes", NOT, head(root=b64(ROOT[:31])))
checkpoint("long-root", "a root of 33 bytes", NOT, head(root=b64(ROOT + bytes(1))))
checkpoint("root-in-base64url", "the other alphabet", NOT, head(root=base64.urlsafe_b64encode(b"\xff" * 32).decode()))
checkpoint("root-in-hexadecimal", "64 digits", NOT, head(root=ROOT.hex()))
checkpoint("root-with-stray-bits", "a last letter with bits that are dropped", NOT,
           head(root=b64(ROOT)[:-2] + chr(ord(b64(ROOT)[-2]) + 1) + "="))
checkpoint("empty-origin", "no origin", NOT, head(origin=""))
checkpoint("two-lines", "no root", NOT, f"{LOG.name}\n13\n")
checkpoint("empty-extension-line", "an empty line among the extensions", NOT, head(more="a\n\nb\n"))
checkpoint("empty-extension-line-first", "an empty line before an extension", NOT, head(more="\nb\n"))
checkpoint("other-origin", "the log's key under the origin of another log", "UnknownLog", head(origin="other.example"))
checkpoint("origin-with-blank", "a blank after the origin", "UnknownLog", head(origin=LOG.name + " "))
checkpoint("unknown-key", "a key of the log's name that the reader does not have", "UnknownLog", by=(STRANGER, MIRROR))
checkpoint("no-log", "signed by the mirror alone", "UnknownLog", by=(MIRROR,))
checkpoint("mirror-as-log", "the mirror signs a checkpoint of its own", "UnknownLog",
           head(origin=MIRROR.name), by=(MIRROR,))
checkpoint("forged-log", "another key signed under the log's name and id", "Forged",
           lines=STRANGER.line(head(), id=LOG.id) + MIRROR.line(head()))
checkpoint("root-altered", "another root under the same signatures", "Forged", head(root=b64(mth(OTHER))),
           lines=LOG.line(head()) + MIRROR.line(head()))
checkpoint("size-altered", "another size under the same signatures", "Forged", head(size="12"),
           lines=LOG.line(head()) + MIRROR.line(head()))
checkpoint("no-witness", "the mirror has not seen it", "QuorumNotMet", by=(LOG,))
checkpoint("forged-witness", "the log signs under the mirror's name and id", "QuorumNotMet",
           lines=LOG.line(head()) + LOG.line(head(), name=MIRROR.name, id=MIRROR.id))
checkpoint("witness-of-another-tree", "the mirror's signature is from another checkpoint", "QuorumNotMet",
           lines=LOG.line(head()) + MIRROR.line(head(size="12")))
checkpoint("forged-witness-too-many", "one witness is enough and signed; a line of the other is forged", "QuorumNotMet",
           lines=LOG.line(head()) + MIRROR.line(head()) + AUDITOR.line(head(size="12")),
           policy=TWO.replace("both 2", "both any"))
checkpoint("truth-one-of-any", "one witness, where any of two is enough", "trusted",
           policy=TWO.replace("both 2", "both any"))
checkpoint("one-of-two", "one witness where two are asked for", "QuorumNotMet", by=(LOG, MIRROR), policy=TWO)
checkpoint("one-of-all", "one witness where all are asked for", "QuorumNotMet", by=(LOG, MIRROR),
           policy=TWO.replace("both 2", "both all"))
checkpoint("one-twice-of-two", "one witness twice where two are asked for", "QuorumNotMet", by=(LOG, MIRROR, MIRROR),
           policy=TWO)
checkpoint("log-twice", "the log twice, the mirror not", "QuorumNotMet", by=(LOG, LOG))


# --- proofs ---------------------------------------------------------------------------------------------------------
NOTE = f"{head()}\n{LOG.line(head())}{MIRROR.line(head())}"
OLD = head(size="6", root=b64(mth(L[:6])))


def proof(name, description, wanted, entry=ENTRIES[6], **parts):
    text = parts.get("text") or (
        parts.get("header", "c2sp.org/tlog-proof@v1\n") + parts.get("extra", "") + parts.get("index", "index 6\n")
        + parts.get("hashes", "".join(b64(h) + "\n" for h in P)) + parts.get("gap", "\n") + parts.get("note", NOTE))
    write("proof", name, description, wanted=wanted, entry=b64(entry), proof=text, policy=POLICY)


MAL = "malformed"
proof("truth", "leaf 6 of 13", "trusted")
proof("truth-extra", "with extra data", "trusted", extra="extra ZXh0cmE=\n")
proof("truth-alone", "the one leaf of a tree: a path without hashes", "trusted", entry=ENTRIES[0], index="index 0\n",
      hashes="", note=f"{head(size='1', root=b64(L[0]))}\n" + "".join(
          key.line(head(size="1", root=b64(L[0]))) for key in (LOG, MIRROR)))
proof("truncated-proof", "the last hash is missing", "NotIncluded", hashes="".join(b64(h) + "\n" for h in P[:-1]))
proof("trailing-garbage", "a hash too many", "NotIncluded", hashes="".join(b64(h) + "\n" for h in P + [GARBAGE]))
proof("other-entry", "another entry", "NotIncluded", entry=ENTRIES[5])
proof("wrong-index", "the place beside it", "NotIncluded", index="index 7\n")
proof("index-behind-the-tree", "a place the tree does not have", "NotIncluded", index="index 13\n")
proof("older-checkpoint", "a true checkpoint of a tree that did not have it", "NotIncluded",
      note=f"{OLD}\n{LOG.line(OLD)}{MIRROR.line(OLD)}")
proof("checkpoint-without-witness", "the mirror has not seen the checkpoint", "QuorumNotMet",
      note=f"{head()}\n{LOG.line(head())}")
proof("checkpoint-altered", "another root under the same signatures", "Forged",
      note=NOTE.replace(b64(ROOT), b64(mth(OTHER))))
proof("checkpoint-of-a-stranger", "signed by who knows whom", "UnknownLog", note=f"{head()}\n{STRANGER.line(head())}")
proof("checkpoint-unsigned", "a checkpoint without signatures", MAL, note=head())
proof("other-version", "version 2", MAL, header="c2sp.org/tlog-proof@v2\n")
proof("no-header", "the first line is missing", MAL, header="")
proof("preceding-garbage", "an empty line before it", MAL, header="\nc2sp.org/tlog-proof@v1\n")
proof("header-only", "nothing after the first line", MAL, text="c2sp.org/tlog-proof@v1\n\n")
proof("carriage-returns", "lines that end as on Windows", MAL, text=f"c2sp.org/tlog-proof@v1\r\nindex 6\r\n\r\n{NOTE}")
proof("no-index", "no index", MAL, index="")
proof("index-with-zero", "06", MAL, index="index 06\n")
proof("negative-index", "-6", MAL, index="index -6\n")
proof("index-overflow", "2^63", MAL, index=f"index {2**63}\n")
proof("index-twice", "two lines with an index", MAL, index="index 6\nindex 6\n")
proof("extra-not-base64", "extra data that are text", MAL, extra="extra some text\n")
proof("extra-empty", "an extra line without data", MAL, extra="extra \n")
proof("extra-twice", "two extra lines", MAL, extra="extra AAAA\nextra AAAA\n")
proof("extra-after-index", "extra data behind the index", MAL, index="index 6\nextra AAAA\n")
proof("short-hash", "a hash of 31 bytes", MAL, hashes=b64(P[0][:31]) + "\n")
proof("hash-with-blank", "a blank after a hash", MAL, hashes=b64(P[0]) + " \n")
proof("hash-without-padding", "base64 without its padding", MAL, hashes=b64(P[0])[:-1] + "\n")
proof("no-gap", "no empty line before the checkpoint", MAL, gap="")
proof("two-gaps", "two empty lines before the checkpoint", "NotACheckpoint", gap="\n\n")


# --- policies -------------------------------------------------------------------------------------------------------
def policy(name, description, text, wanted=MAL):
    raw = {"policyBase64": b64(text)} if isinstance(text, bytes) else {"policy": text}
    write("policy", name, description, wanted=wanted, **raw)


W = f"witness mirror {MIRROR.vkey}\nwitness auditor {AUDITOR.vkey}\n"
PEM = "-----BEGIN CERTIFICATE-----\nAAECAw==\n-----END CERTIFICATE-----\n"
policy("truth", "a log, a witness, a quorum", POLICY, "policy")
policy("truth-blanks-and-comments", "tabs, blanks, comments, addresses, no order of logs and witnesses",
       f"# ours\n\n \t#\n  witness\tmirror  {MIRROR.vkey} \tx://mirror.example/ \n\tquorum mirror\t\n"
       f"log {LOG.vkey} x://log.example/\n",
       "policy")
policy("truth-no-quorum", "no witnesses at all", f"log {LOG.vkey}\nquorum none\n", "policy")
policy("truth-no-logs", "logs known from elsewhere", "quorum none\n", "policy")
policy("truth-names-as-octets", "names that are not UTF-8 are names",
       b"witness \xff\xfe " + MIRROR.vkey.encode() + b"\nquorum \xff\xfe\n", "policy")
policy("truth-groups-of-groups", "groups in a group",
       f"{W}group a any mirror\ngroup b all auditor\ngroup c 2 a b\nquorum c\n", "policy")
policy("truth-certificates", "certificates after the lines", POLICY + PEM + "\n" + PEM, "policy")
policy("no-quorum", "no quorum", f"log {LOG.vkey}\n")
policy("two-quorums", "two of them", f"{W}quorum mirror\nquorum auditor\n")
policy("same-quorum-twice", "the same twice", f"{W}quorum none\nquorum none\n")
policy("quorum-of-nobody", "a name that is not given", f"{W}quorum them\n")
policy("quorum-too-early", "a name that is given later", f"quorum mirror\n{W}")
policy("quorum-cut-off", "the last line has no end, and may be longer", f"{W}quorum mirror")
policy("quorum-of-a-log", "a log is no witness", f"log {LOG.vkey}\nquorum {LOG.name}\n")
policy("quorum-of-two", "two names", f"{W}quorum mirror auditor\n")
policy("unknown-line", "a line that is none of a policy", f"{POLICY}trust everybody\n")
policy("capitals", "LOG", f"LOG {LOG.vkey}\nquorum none\n")
policy("log-without-key", "a log and nothing", "log\nquorum none\n")
policy("log-of-four", "a word too many", f"log {LOG.vkey} x://log.example/ more\nquorum none\n")
policy("log-twice", "the same key twice", f"log {LOG.vkey}\nlog {LOG.vkey}\nquorum none\n")
policy("log-twice-by-another-name", "the same key under another name",
       f"log {LOG.vkey}\nlog x{LOG.vkey}\nquorum none\n")
policy("witness-twice", "the same key under two names", f"{W}witness third x{MIRROR.vkey}\nquorum none\n")
policy("log-as-witness", "the log's key is to be its own witness",
       f"log {LOG.vkey}\nwitness self {LOG.vkey}\nquorum self\n")
policy("name-twice", "one name for two witnesses", f"{W}witness mirror {STRANGER.vkey}\nquorum mirror\n")
policy("group-named-as-witness", "one name for a witness and a group", f"{W}group mirror any auditor\nquorum mirror\n")
policy("witness-none", "the name that means nobody", f"witness none {MIRROR.vkey}\nquorum none\n")
policy("group-of-none", "nobody as a member", f"{W}group a any none\nquorum a\n")
policy("empty-group", "no members", f"{W}group a any\nquorum a\n")
policy("group-of-zero", "a threshold of 0", f"{W}group a 0 mirror\nquorum a\n")
policy("group-of-three", "a threshold of more than there are", f"{W}group a 3 mirror auditor\nquorum a\n")
policy("group-of-01", "a threshold with a zero before it", f"{W}group a 01 mirror\nquorum a\n")
policy("group-with-minus", "a negative threshold", f"{W}group a -1 mirror\nquorum a\n")
policy("group-of-itself", "a group that is its own member", f"{W}group a any a\nquorum a\n")
policy("member-twice", "a member twice in a group", f"{W}group a 2 mirror mirror\nquorum a\n")
policy("member-of-two-groups", "a member of two groups counts twice",
       f"{W}group a any mirror\ngroup b any mirror\ngroup c all a b\nquorum c\n")
policy("carriage-returns", "lines that end as on Windows", POLICY.replace("\n", "\r\n"))
policy("delete-character", "a control character", POLICY.replace("quorum", "# \x7f\nquorum"))
policy("no-break-space", "a blank that is none here", POLICY.replace(" ", "\u00a0"))
policy("key-with-wrong-id", "the id is not that of the key", POLICY.replace(LOG.id.hex(), "00000000"))
NOWHERE = LOG.spki.replace(bytes.fromhex("2a8648ce3d030107"), bytes.fromhex("2a8648ce3d030121"))
policy("key-on-no-curve", "a key on a curve whose name nobody gave",
       POLICY.replace(LOG.id.hex(), sha(NOWHERE)[:4].hex()).replace(b64(b"\x02" + LOG.spki), b64(b"\x02" + NOWHERE)))
policy("key-cut", "a key with a letter missing", POLICY.replace("=", "", 1))
policy("private-key-after-it", "a key where certificates stand", POLICY + PEM.replace("CERTIFICATE", "PRIVATE KEY"))
policy("certificate-cut", "a certificate without its end", POLICY + PEM[:-27])
policy("certificate-not-base64", "a certificate that is none", POLICY + PEM.replace("AAEC", "!!!!"))
policy("lines-after-certificates", "a second quorum behind the certificates", POLICY + PEM + "quorum none\n")
policy("text-between-certificates", "text between certificates", POLICY + PEM + "more\n" + PEM)
