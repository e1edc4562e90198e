# Sourced first by every command in ops/: where the checkout is, and how a command says that it stops.
set -euo pipefail

registry_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
misuse() { say "$* (--help shows how)"; exit 2; }

# The usage text is the comment at the top of the command, so that there is one text and not two.
usage() { awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$0"; }

is_root() { [ "$(id -u)" = 0 ]; }
