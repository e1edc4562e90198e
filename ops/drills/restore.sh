#!/usr/bin/env bash
# ops/drill restore [--appeals N]
#
# A database from before is put in place of a later one: nothing is gone in silence, and what was destroyed stays so.
#
# Starts ops/run on a temporary folder, has a day on it, stops it and copies the cluster; then another day, with people
# destroyed in it. The copy is put back, the mirror is not. The next start must say how many entries it lost, put that on
# record, destroy again every key that the mirror's journal names, and go on with the same tree: the mirror takes its
# next checkpoint, which it does only behind the last one. ops/check must find all of the first day. Of the second it
# misses what was lost, and no more than the incident says. At last a registry without its mirror must refuse to start.
#
#   --appeals N   how many appeals each day has. Default: 300

# shellcheck source=../lib/base.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$registry_root/ops/lib/dotnet.sh"
. "$registry_root/ops/lib/programs.sh"
. "$registry_root/ops/lib/drill.sh"
. "$registry_root/ops/lib/instance.sh"

appeals=300
case ${1:-} in
  '') ;;
  --help | -h) usage; exit 0 ;;
  --appeals) appeals=${2:-} ;;
  *) misuse "This drill does not know $1." ;;
esac
[[ $appeals =~ ^[1-9][0-9]*$ ]] && [ "$appeals" -ge 300 ] || misuse "--appeals wants a number from 300."

psql=$(command -v psql || echo /usr/lib/postgresql/*/bin/psql)
ask() { "$psql" -X -At -w -v ON_ERROR_STOP=1 -h "$data/run" -U postgres -d registry -c "$1"; }

day() { dotnet "$program" day --data "$data" --appeals "$appeals" --acks "$1" >"$work/day" 2>&1 </dev/null; }
check() { dotnet "$program" check --data "$data" --acks "$1" >"$work/check" 2>&1 </dev/null; }
missing() { sed -n 's/^acknowledged .*missing \([0-9]*\).*/\1/p' "$work/check"; }

# Every leaf there can be is in a published checkpoint, and a published one is in the mirror.
is_mirrored() {
  [ "$(ask 'select max(size) from ledger.checkpoints')" = \
    "$(ask 'select (select count(*) from registry.mt_events) + (select count(*) from ledger.lost_entries)')" ]
}
stop() { instance_end TERM; within 60 no_server; }
start() { instance_start; instance_up 300; }

told() { sed -n 's/.*"key":"\([^"]*\)".*/\1/p' "$data/mirror/destructions.jsonl" | sort -u; }
alive() { ask "select count(*) from keys.slice_keys where wrapped is not null and id::text in ($(told | sed "s/.*/'&'/" | paste -sd,))"; }

copy_cluster() { cp -a "$data"/pg[0-9]* "$work/before"; }
put_back() { rm -rf "$data"/pg[0-9]* && cp -a "$work/before" "$data/pg$major"; }
says_lost() { grep -q 'restored from before' "$work/log"; }
lost() { ask "select coalesce(sum((data ->> 'Lost')::bigint), 0) from registry.mt_events where type = 'ledger_restored'"; }
lost_is_told() { [ "$(lost)" -gt 0 ] && [ "$(lost)" = "$(ask 'select sum(count) from ledger.losses')" ]; }
explained() { check "$work/second" || :; [ "$(missing)" -gt 0 ] && [ "$(missing)" -le "$(lost)" ]; }
refuses() {
  mv "$data/mirror" "$work/mirror"
  instance_start
  ! instance_up 120 2>/dev/null && grep -q 'the mirror is empty' "$work/log"
}

program_build "$(cache_folder)"
instance_folder
hold 'the registry starts' start
hold 'a day' day "$work/first"
hold 'the mirror has all of it' within 60 is_mirrored
stop
major=$(basename "$data"/pg[0-9]*) major=${major#pg}
hold 'the cluster is copied' copy_cluster
hold 'the registry starts again' start
hold 'another day' day "$work/second"
hold 'the mirror has all of it too' within 60 is_mirrored
hold 'people were destroyed in it' [ "$(told | wc -l)" -gt 0 ]
stop
hold 'the copy is put back' put_back
hold 'the registry starts on the database from before' start
hold 'and says so' says_lost
hold 'how much was lost is on record' lost_is_told
hold 'no destroyed key is alive' [ "$(alive)" = 0 ]
hold 'nothing of the first day is missing' check "$work/first"
hold 'what is missing of the second is no more than what the record says' explained
hold 'the same tree goes on' within 60 is_mirrored
stop
hold 'without its mirror it refuses' refuses
echo "$failures broken"
[ "$failures" = 0 ]
