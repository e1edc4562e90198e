"""Computes the golden vectors from the layouts alone, in another language than the code they check.

Run by hand in this folder when a suite is added; never to make a red test green.
Needs Python 3 and the package `cryptography` (AES-GCM); HMAC and HKDF are written out with hmac and hashlib.
"""
import base64
import hashlib
import hmac
import json
import uuid

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SOURCE = "vectors.py beside this file: Python's hashlib and hmac, AES-GCM of the package cryptography"
SLICE_KEY, INSTALLATION, EPOCH_SECRET = bytes(range(32)), bytes(range(32, 64)), bytes(range(64, 96))
NONCE = bytes(range(0xA0, 0xAC))
SLICE = uuid.UUID("11111111-2222-4333-8444-555555555555")
EVENT = uuid.UUID("a1a2a3a4-b1b2-8c1c-9d1d-e1e2e3e4e5e6")
STREAM = uuid.UUID("00112233-4455-4677-8899-aabbccddeeff")
EXTERNAL = uuid.UUID("ffeeddcc-bbaa-4988-b766-554433221100")
EPOCH = 7


def mac(key, message):
    return hmac.new(key, message, hashlib.sha256).digest()


def hkdf(secret, info):  # RFC 5869, empty salt, 32 bytes: one block
    return mac(mac(bytes(32), secret), info + b"\x01")


def gcm(key, plain, place):
    return b"\x01" + NONCE + AESGCM(key).encrypt(NONCE, plain, b"\x01" + place)


def pad(value):
    size = 32
    while size < len(value) + 1:
        size *= 2
    return (value + b"\x80").ljust(size, b"\0")


def uuid8(key, message):
    n = int.from_bytes(mac(key, message)[:16], "big")
    n = n & ~(0xF << 76) | 8 << 76
    return str(uuid.UUID(int=n & ~(3 << 62) | 2 << 62))


def box(field, value):
    key = hkdf(SLICE_KEY, b"box" + EVENT.bytes)
    place = SLICE.bytes + EVENT.bytes + field.encode()
    return {"field": field, "value": value, "box": gcm(key, pad(value.encode()), place).hex()}


def commitment(field, value):
    salt = hkdf(SLICE_KEY, b"salt" + EVENT.bytes + field.encode())
    text = base64.urlsafe_b64encode(salt).rstrip(b"=").decode()
    opening = json.dumps([text, field, value], separators=(",", ":"), ensure_ascii=False)
    made = hashlib.sha256(opening.encode()).hexdigest()
    return {"field": field, "value": value, "salt": salt.hex(), "commitment": made}


def write(file_name, **members):
    common = {"source": SOURCE, "sliceKey": SLICE_KEY.hex(), "installation": INSTALLATION.hex(),
              "epochSecret": EPOCH_SECRET.hex(), "epoch": EPOCH, "nonce": NONCE.hex(), "slice": str(SLICE),
              "eventId": str(EVENT), "stream": str(STREAM), "external": str(EXTERNAL)}
    with open(file_name + ".json", "w", encoding="utf-8") as file:
        json.dump(common | members, file, indent=2, ensure_ascii=False)
        file.write("\n")


VALUES = [("iin", "061211600012"), ("name", "Әсел \"Ұлы\" Қанатқызы\n"),
          ("note", ""), ("note", "x" * 31), ("note", "x" * 32)]
write("box", boxes=[box(*v) for v in VALUES])
write("commitment", commitments=[commitment(*v) for v in VALUES])
write("fingerprint", request='{"a":1}', fingerprint=mac(hkdf(SLICE_KEY, b"fingerprint"), b'{"a":1}').hex())
number = EPOCH.to_bytes(4, "big")
write("wrap", wrapped=gcm(hkdf(EPOCH_SECRET, b"wrap"), SLICE_KEY, b"wrap" + number + SLICE.bytes).hex())

ids, derived = hkdf(INSTALLATION, b"event-ids"), hkdf(INSTALLATION, b"derived-ids")
first = uuid8(ids, b"crm\0" + EVENT.bytes)
write("event_id", sourceName="crm", use="actor", text="ivanova", first=first,
      further=[uuid8(ids, b"further\0" + uuid.UUID(first).bytes + n.to_bytes(4, "big")) for n in (1, 2, 300)],
      derivedOfId=uuid8(derived, b"actor\0id\0" + STREAM.bytes), derivedOfText=uuid8(derived, b"actor\0text\0ivanova"))

inner = mac(hkdf(INSTALLATION, b"pepper"), b"iin\0" + b"061211600012")
pepper, index = hkdf(EPOCH_SECRET, b"pepper"), hkdf(EPOCH_SECRET, b"index")
write("tag", kind="iin", value="061211600012", inner=inner.hex(), tag=mac(pepper, inner).hex(),
      row=gcm(index, inner + STREAM.bytes, b"row" + number).hex(),
      streamTag=mac(pepper, b"stream\0" + STREAM.bytes).hex(),
      nameBox=gcm(index, STREAM.bytes, b"name" + number + EXTERNAL.bytes).hex())
