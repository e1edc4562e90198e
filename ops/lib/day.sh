# What drills over a day of the centre share, and all that they need for it. Sourced after base.sh.
#   drill_arguments DEFAULT ARGUMENT...   sets $appeals, by --appeals N or DEFAULT
#   check [ACKS]      ops/check on $data, with $acks unless told otherwise; what it said is in $work/check
#   count WHAT        how many were acknowledged, missing or doubled, as it said
#   sql TEXT          asks the database as a superuser
#   show FILE [N]     its last lines

. "$registry_root/ops/lib/dotnet.sh"
. "$registry_root/ops/lib/programs.sh"
. "$registry_root/ops/lib/drill.sh"
. "$registry_root/ops/lib/instance.sh"

drill_arguments() {
  appeals=$1
  case ${2:-} in
    '') ;;
    --help | -h) usage; exit 0 ;;
    --appeals) appeals=${3:-} ;;
    *) misuse "This drill does not know $2." ;;
  esac
  [[ $appeals =~ ^[1-9][0-9]*$ ]] && [ "$appeals" -ge 300 ] || misuse "--appeals wants a number from 300."
}

check() { dotnet "$program" check --data "$data" --acks "${1:-$acks}" >"$work/check" 2>&1 </dev/null; }
count() { sed -n "s/^acknowledged .*$1 \([0-9]*\).*/\1/p" "$work/check"; }
show() { sed 's/^/        /' "$1" | tail -"${2:-30}"; }

# The folder of the server's programs, when one runs: that of the server itself.
pg_programs() { dirname "$(readlink -f "/proc/$(head -1 "$data"/pg*/postmaster.pid)/exe")"; }
sql() { "$(pg_programs)/psql" -X -q -At -w -v ON_ERROR_STOP=1 -h "$data/run" -U postgres -d registry -c "$1"; }
