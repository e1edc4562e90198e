#!/usr/bin/env bash
# ops/drill lifetime
#
# The private PostgreSQL and the mirror end with the service, however that ends, and start again on the same data.
#
# Starts ops/run on a temporary folder and ends it by Ctrl-C (SIGINT to its group), SIGTERM, SIGKILL, and by SIGKILL of
# the PostgreSQL server itself; after each, no process of that server and none of the mirror may remain within 15
# seconds, and what was committed must be there after the next start, and signed by the mirror. Root drills itself and the
# user nobody.

# shellcheck source=../lib/base.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$registry_root/ops/lib/postgres.sh"
. "$registry_root/ops/lib/drill.sh"
case ${1:-} in '') ;; --help | -h) usage; exit 0 ;; *) misuse "This drill takes no arguments." ;; esac

work=$(mktemp -d /tmp/registry-drill-XXXXXX)
chmod 0755 "$work"
service='' rows=0
finish() {
  [ -z "$service" ] || kill -KILL "$service" 2>/dev/null || :
  within 20 nothing_left || :
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

# A server's processes, and nothing else, have its cluster for working folder.
servers() { find /proc/[0-9]*/cwd -maxdepth 0 -lname "$data/pg*" 2>/dev/null | cut -d/ -f3 || :; }
no_server() { [ -z "$(servers)" ]; }
# The mirror's keeper and the mirror itself have its folder among their arguments.
mirrors() { grep -lszF -- "$data/mirror" /proc/[0-9]*/cmdline || :; }
nothing_left() { no_server && [ -z "$(mirrors)" ]; }

# Job control gives each start a group of its own, as a terminal does, and leaves SIGINT alone.
start() {
  # Emptied here and not by the child, which may be later than the first look into it.
  : >"$work/log"
  set -m
  "${as[@]}" "$registry_root/ops/run" --data "$data" --port 0 >"$work/log" 2>&1 &
  service=$!
  set +m
}
started() {
  # The look at processes is tried here: it must see the server that runs.
  if settles "$1" "$work/log" "$service" && is_ready "$work/log" && ! no_server && [ -n "$(mirrors)" ]; then return 0; fi
  sed 's/^/        /' "$work/log" | tail -5
  return 1
}
end() {
  kill "-$1" -- "$2" || :
  wait "$service" 2>/dev/null || :
  service=''
}

sql() { "${as[@]}" "$pg_bin/psql" -X -q -At -w -v ON_ERROR_STOP=1 -h "$data/run" -U postgres -d registry -c "$1" 2>&1; }
write_row() { sql 'create table if not exists drill (row int); insert into drill values (1)' >/dev/null && rows=$((rows + 1)); }
# What is published has the mirror's line.
mirrored() { [ "$(sql 'select (select max(size) from ledger.checkpoints) = (select count(*) from registry.mt_events)')" = t ]; }
rows_are_there() { [ "$(sql 'select count(*) from drill')" = $rows ]; }

refused() {
  local said rc=0
  said=$(timeout 20 "${as[@]}" "$registry_root/ops/run" --data "$data" --port 0 2>&1) || rc=$?
  [ $rc = 1 ] && [ "$said" = "Another ops/run is using $data." ]
}

drill() {
  local who=$1 signal
  data=$work/$who rows=0
  mkdir "$data"
  [ "$who" = root ] || ! is_root || chown "$who": "$data"

  start
  hold "$who: starts on an empty folder" started 300
  pg_data=$data tools=$data/tools
  hold "$who: finds PostgreSQL" pg_find
  hold "$who: a second run on the folder is refused in one sentence" refused
  hold "$who: a row is written" write_row
  hold "$who: the mirror has signed for every event" within 30 mirrored

  for signal in 'INT group' 'TERM service' 'KILL service'; do
    local target=$service
    [ "${signal#* }" = service ] || target=-$service
    end "${signal% *}" "$target"
    hold "$who: SIG${signal% *} to the ${signal#* } leaves no server and no mirror" within 15 nothing_left
    start
    hold "$who: starts again on the data" started 60
    hold "$who: what was committed is there" rows_are_there
    hold "$who: the mirror has signed for every event" within 30 mirrored
    write_row || :
  done

  end KILL "$service"
  start
  hold "$who: starts while the server of the last run is stopping" started 60
  hold "$who: what was committed is there" rows_are_there
  write_row || :

  kill -KILL "$(head -1 "$data/pg$pg_major/postmaster.pid")"
  end KILL "$service"
  start
  hold "$who: starts at once after SIGKILL of the server and the service" started 60
  hold "$who: what was committed is there" rows_are_there
  write_row || :

  # The keeper is the server's only guard: without it the server stays, and the next run must see to it.
  kill -KILL "$(pgrep -f "keep-postgres $pg_bin $data/")"
  end KILL "$service"
  start
  hold "$who: starts over a server whose keeper was killed" started 60
  hold "$who: what was committed is there" rows_are_there

  end TERM "$service"
  hold "$who: SIGTERM leaves no server and no mirror" within 15 nothing_left
}

as=()
drill "$(id -un)"
if is_root; then
  as=(setpriv --reuid nobody --regid "$(id -g nobody)" --clear-groups --no-new-privs -- env HOME=/nonexistent)
  drill nobody
fi
echo "$failures broken"
[ "$failures" = 0 ]
