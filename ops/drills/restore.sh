#!/usr/bin/env bash
# ops/drill restore [--appeals N]
#
# A database from before is put in place of a later one: nothing is gone in silence, and what was destroyed stays so.
#
# Starts ops/run on a temporary folder, has a day on it, stops it and copies the cluster; then another day, with people
# destroyed in it. The copy is put back, the mirror is not. With a single event of it altered, the next start must refuse
# and name that leaf. As it was, it must say how many entries it lost, put that on record, destroy again every key that
# the mirror's journal names, and go on with the same tree: the mirror takes its next checkpoint, which it does only
# behind the last one. ops/check must find all of the first day. Of the second it misses what was lost, and no more than
# the incident says. At last a registry without its mirror must refuse to start.
#
#   --appeals N   how many appeals each day has. Default: 300

# shellcheck source=../lib/base.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$registry_root/ops/lib/day.sh"
. "$registry_root/ops/lib/postgres.sh"

drill_arguments 300 "$@"

day() { dotnet "$program" day --data "$data" --appeals "$appeals" --acks "$1" >"$work/day" 2>&1 </dev/null; }

# Every leaf there can be is in a published checkpoint, and a published one is in the mirror.
is_mirrored() {
  [ "$(sql 'select max(size) from ledger.checkpoints')" = \
    "$(sql 'select (select count(*) from registry.mt_events) + (select count(*) from ledger.lost_entries)')" ]
}
stop() { instance_end TERM; within 60 no_server; }
start() { instance_start; instance_up 300; }

# Keys that the mirror's journal names, and those of them that the database has.
told() { sed -n 's/.*"key":"\([^"]*\)".*/\1/p' "$data/mirror/destructions.jsonl" | sort -u; }
alive() { echo "select count(*) from keys.slice_keys where wrapped is not null and id::text in ($(told | sed "s/.*/'&'/" | paste -sd,))"; }

copy_cluster() { cp -a "$data"/pg[0-9]* "$work/before"; }
# One disclosure of the first day, and its number among the leaves.
choose() {
  event=$(sql "select id from registry.mt_events where type = 'disclosure_recorded' order by seq_id limit 1")
  leaf=$(sql "select count(*) from registry.mt_events where seq_id < (select seq_id from registry.mt_events where id = '$event')")
  programs=$(pg_programs)
}
# By the server's own single-user mode: nothing else of the registry runs.
single() (
  cd /
  pg_user
  pg_as "$programs/postgres" --single -j -D "$data/pg$major" registry 2>&1 <<<"$1"$'\n'
)
alter() {
  single "set session_replication_role = replica;
    update registry.mt_events set data = jsonb_set(data, '{Circumstances,Purpose}', '\"rights-requests\"') where id = '$event';" \
    >"$work/altered"
}
are_alive() { single "$(alive);" | grep -q 'count = "[1-9]'; }
says_leaf() {
  instance_start
  ! instance_up 120 2>/dev/null && grep -q "Leaf $leaf of the database is not the mirror's" "$work/log"
}
put_back() { rm -rf "$data"/pg[0-9]* && cp -a "$work/before" "$data/pg$major"; }
says_lost() { grep -q 'restored from before' "$work/log"; }
lost() { sql "select coalesce(sum((data ->> 'Lost')::bigint), 0) from registry.mt_events where type = 'ledger_restored'"; }
lost_is_told() { [ "$(lost)" -gt 0 ] && [ "$(lost)" = "$(sql 'select sum(count) from ledger.losses')" ]; }
explained() { check "$work/second" || :; [ "$(count missing)" -gt 0 ] && [ "$(count missing)" -le "$(lost)" ]; }
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
choose
stop
major=$(basename "$data"/pg[0-9]*) major=${major#pg}
hold 'the cluster is copied' copy_cluster
hold 'the registry starts again' start
hold 'another day' day "$work/second"
hold 'the mirror has all of it too' within 60 is_mirrored
hold 'people were destroyed in it' [ "$(told | wc -l)" -gt 0 ]
stop
hold 'the copy is put back' put_back
hold "leaf $leaf of it is altered" alter
hold 'the registry refuses, and names that leaf' says_leaf
within 60 no_server
hold 'the copy is put back as it was' put_back
hold 'keys are alive in it that were destroyed' are_alive
hold 'the registry starts on the database from before' start
hold 'and says so' says_lost
hold 'how much was lost is on record' lost_is_told
hold 'no destroyed key is alive' [ "$(sql "$(alive)")" = 0 ]
hold 'nothing of the first day is missing' check "$work/first"
hold 'what is missing of the second is no more than what the record says' explained
hold 'the same tree goes on' within 60 is_mirrored
stop
hold 'without its mirror it refuses' refuses
echo "$failures broken"
[ "$failures" = 0 ]
