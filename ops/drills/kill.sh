#!/usr/bin/env bash
# ops/drill kill [--appeals N]
#
# What was acknowledged survives kill -9 of the service and of PostgreSQL in the middle of a day, once and only once.
#
# Starts ops/run on a temporary folder and ops/day on it. In the middle of the day the service is killed and started
# again, later the server with all its children, and ops/run is stopped and started again; the day goes on by its
# repeats. At its end its own comparison must hold, and ops/check must find nothing missing and nothing doubled.
# ops/check must miss a single event that is then taken out of the tables. And the control shows that it sees a loss by a
# kill: with synchronous_commit off the server is killed in full load in just the same way, and ops/check must miss some
# of what was acknowledged.
#
#   --appeals N   how many appeals the day has. Default: 6500

# shellcheck source=../lib/base.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$registry_root/ops/lib/day.sh"

drill_arguments 6500 "$@"

day=''
finish() {
  [ -z "$day" ] || kill -KILL "$day" 2>/dev/null || :
  instance_remove
}

day_start() {
  acks=$work/acks.jsonl
  : >"$acks"
  : >"$work/day"
  dotnet "$program" day --data "$data" --appeals "$appeals" --acks "$acks" "$@" >"$work/day" 2>&1 </dev/null &
  day=$!
}
day_end() {
  local rc=0
  wait "$day" || rc=$?
  day=''
  return $rc
}
# Appeals that are acknowledged so far, on disk.
opened() { grep -c '"door":"appeals","role":"service","status":20' "$acks" || :; }
have_opened() { [ "$(opened)" -ge "$1" ] || ! kill -0 "$day" 2>/dev/null; }
is_day_on() { kill -0 "$day" 2>/dev/null; }

# A commit that does not wait is in the server's memory until the WAL writer takes it, and every full page wakes that one.
# kill -9 leaves what it took to the operating system; a loss of power would not. So the WAL writer is held for a while
# first: a commit that waits writes its own WAL and does not mind. The postmaster dies first, to start nothing anew.
kill_server() {
  local all process writer='' until
  all=$(servers)
  for process in $all; do
    ! grep -q walwriter "/proc/$process/cmdline" || writer=$process
  done
  [ -n "$writer" ] || return 1
  until=$(($(opened) + appeals / 10))
  kill -STOP "$writer"
  within 20 have_opened $until || :
  kill -KILL "$(head -1 "$data"/pg*/postmaster.pid)" || :
  # shellcheck disable=SC2086,SC2046 # lists of numbers
  kill -KILL $all $(servers) 2>/dev/null || :
}

nothing_lost() { check && [ "$(count missing)" = 0 ] && [ "$(count doubled)" = 0 ]; }
something_lost() { ! check && [ "$(count missing)" -gt 0 ]; }

begin() {
  instance_folder
  trap finish EXIT
  instance_start
  hold "$1: the registry starts" instance_up 300
}

survive() {
  begin 'the day'
  day_start --patience 180
  within 300 have_opened $((appeals / 3)) || :
  hold 'the day: kill -9 of the service while it goes on' is_day_on
  instance_end KILL
  instance_start
  hold 'the service starts again' instance_up 120
  within 300 have_opened $((appeals * 2 / 3)) || :
  hold 'the day: kill -9 of PostgreSQL while it goes on' is_day_on
  hold 'PostgreSQL is killed' kill_server
  instance_end TERM
  instance_start
  hold 'the registry starts again' instance_up 120
  hold 'the day ends with its own comparison equal' day_end
  show "$work/day"
  hold 'nothing acknowledged is missing, nothing is doubled' nothing_lost
  show "$work/check"
}

# The checker of the same folder must see one event that is gone.
take_out() {
  sql "
    delete from views.disclosures where event_id = '$1';
    set session_replication_role = replica;
    delete from registry.mt_events where id = '$1'" >/dev/null
}
tamper() {
  local event
  event=$(sed -n 's/.*"disclosureId":"\([^"]*\)".*/\1/p' "$acks" | sed -n 7p)
  hold 'one acknowledged disclosure is taken out of the tables' take_out "$event"
  hold 'ops/check misses it' something_lost
  hold 'and only it' [ "$(count missing)" = 1 ]
  show "$work/check"
}

control() {
  export REGISTRY_PG_OPTIONS='-c synchronous_commit=off -c wal_writer_delay=10s -c wal_buffers=16MB'
  begin 'the control'
  day_start --patience 60
  within 300 have_opened $((appeals / 3)) || :
  hold 'the control: kill -9 of PostgreSQL that does not wait for its disk' kill_server
  kill -KILL "$day" 2>/dev/null || :
  day_end 2>/dev/null || :
  instance_end TERM
  instance_start
  hold 'the control: the registry starts again' instance_up 120
  hold 'the control: ops/check reports what was lost' something_lost
  show "$work/check"
}

program_build "$(cache_folder)"
survive
tamper
finish
control
echo "$failures broken"
[ "$failures" = 0 ]
