#!/usr/bin/env bash
# ops/drill publish [--from FOLDER]
#
# What ops/publish makes for strangers is one file each, and the one for Linux verifies with nothing of ours around it.
#
# Publishes registry-verify for Linux and Windows to a temporary folder, then runs the file for Linux in an empty folder,
# without a network (a network namespace of its own), without a home, with a PATH that has no dotnet; as root also with
# an empty folder mounted over the SDK. It judges extracts that were made from the format page alone: a good one, a
# forged one, and one with nobody trusted. Of the file for Windows it reads the header.
#
#   --from FOLDER   files that ops/publish made before: FOLDER/linux-x64, FOLDER/win-x64

# shellcheck source=../lib/base.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$registry_root/ops/lib/drill.sh"

from=''
case ${1:-} in
  '') ;;
  --help | -h) usage; exit 0 ;;
  --from) from=${2:-} && [ -d "$from" ] || misuse "--from takes a folder." ;;
  *) misuse "This drill does not know $1." ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
files=$registry_root/tests/Registry.Verifier.Tests/Foreign
sdk=$(dirname "$(readlink -f "$(command -v dotnet || echo /usr/bin/dotnet)")")

made() { "$registry_root/ops/publish" --to "$from" linux-x64 win-x64 >/dev/null; }
only() { [ "$(find "$1" -type f | wc -l)" = 1 ] && [ -s "$1/$2" ]; }

# alone COMMAND...: in an empty folder, with no network, no home and no dotnet.
alone() {
  local hide=':' user=()
  is_root || user=(--map-root-user)
  ! is_root || [ ! -e "$sdk/shared" ] || hide="mount -t tmpfs none '$sdk'"
  # shellcheck disable=SC2016 # the inner shell's words
  (cd "$work/empty" && unshare "${user[@]}" --net --mount env -i PATH=/usr/bin:/bin \
    bash -c "$hide && \"\$@\"" alone "$@") >"$work/said" 2>&1
}
offline() { alone awk 'NR > 2 && $1 != "lo:" { other = 1 } END { exit other }' /proc/net/dev; }
without_dotnet() { ! alone dotnet --version; }

# judges CODE WORDS ARGUMENT...: how the verifier ends, and what its last line says.
judges() {
  local code=$1 words=$2 ended=0
  shift 2
  alone "$linux/registry-verify" "$@" || ended=$?
  [ $ended = "$code" ] && tail -1 "$work/said" | grep -q "^$words" || { cat "$work/said" >&2; return 1; }
}

bytes() { od -An -v -tx1 -j "$2" -N "$3" "$1" | tr -d ' \n'; }
offset() { od -An -v -tu4 -j 60 -N 4 "$1" | tr -d ' '; }
# MZ, PE, and IMAGE_FILE_MACHINE_AMD64; the runtime is in it.
is_windows() {
  [ "$(bytes "$1" 0 2)" = 4d5a ] && [ "$(bytes "$1" "$(offset "$1")" 6)" = 504500006486 ] &&
    [ "$(stat -c %s "$1")" -gt 30000000 ]
}

start=$SECONDS
if [ -z "$from" ]; then
  from=$work/made
  hold 'both are made' made
  say "Made in $((SECONDS - start)) s."
fi
linux=$from/linux-x64 windows=$from/win-x64
mkdir "$work/empty"
hold 'for Linux: one file' only "$linux" registry-verify
hold 'for Windows: one file' only "$windows" registry-verify.exe
hold 'for Windows: a program for Windows on x64, its runtime in it' is_windows "$windows/registry-verify.exe"
hold 'there is no network' offline
hold 'there is no dotnet' without_dotnet
hold 'a good extract is verified' judges 0 'verified: ' "$files/ok-fields.asice" --trust "$files/trust.txt"
hold 'a person'"'"'s too, against an earlier checkpoint' judges 0 'verified: ' \
  "$files/ok-person.asice" --trust "$files/trust.txt" --seen "$files/seen-26.checkpoint"
hold 'a withheld entry is found' judges 1 'NOT verified: missing-entry' \
  "$files/bad-missing-entry.asice" --trust "$files/trust.txt"
hold 'a history written anew is found' judges 1 'NOT verified: rewritten' \
  "$files/bad-rewritten.asice" --trust "$files/trust.txt" --seen "$files/seen-15.checkpoint"
hold 'another signer is found' judges 1 'NOT verified: signer-unknown' "$files/bad-signer.asice" --trust "$files/trust.txt"
hold 'without trust nobody is established' judges 3 'consistent in itself; ' "$files/ok-fields.asice"
hold 'it leaves nothing behind' [ -z "$(ls -A "$work/empty")" ]
echo "$failures broken"
[ "$failures" = 0 ]
