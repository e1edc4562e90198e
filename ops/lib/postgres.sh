# A private PostgreSQL that lives as long as the process that holds file descriptor 9. Sourced after base.sh.
#
# The command sets pg_data, the data folder, and tools, where need.sh unpacks.
#   pg_find                sets pg_bin and pg_major, or fails in silence
#   pg_start [throwaway]   sets pg_socket and opens descriptor 9; "throwaway" removes pg_data when the server has stopped
#   pg_hand_over           then exec: the server lives as long as the program that takes the script's place
#
# pg_data/pgN    the cluster, N the major version     pg_data/run      the socket
# pg_data/lock   held by whoever uses the folder      pg_data/pg.lock  held by the keeper until the server has stopped

pg_roles='postgres registry_owner registry_service'

# A cluster is opened by the version that made it; a later one beside it would quietly start empty.
pg_want() {
  local cluster
  pg_wanted=''
  for cluster in "$pg_data"/pg[0-9]*; do
    [[ ! -d $cluster || $cluster != */pg+([0-9]) ]] || pg_wanted=${cluster##*/pg}
  done
}

# Order: REGISTRY_PG_BIN, PATH (links resolved), the packages of Debian and Ubuntu, what need.sh unpacked.
pg_find() {
  local initdb bin
  pg_bin='' pg_major=''
  pg_want
  if [ -n "${REGISTRY_PG_BIN:-}" ]; then
    pg_take "$REGISTRY_PG_BIN" || die "REGISTRY_PG_BIN=$REGISTRY_PG_BIN has no initdb, pg_ctl and postgres of version ${pg_wanted:-15 or later}."
    return
  fi
  if initdb=$(command -v initdb) && pg_take "$(dirname "$(readlink -f "$initdb")")"; then
    return
  fi
  while read -r bin; do
    ! pg_take "$bin" || return 0
  done < <(for bin in /usr/lib/postgresql "$tools/usr/lib/postgresql"; do compgen -G "$bin/*/bin" | sort -Vr || :; done)
  return 1
}

pg_take() {
  local program major
  for program in initdb pg_ctl postgres; do
    [ -x "$1/$program" ] || return 1
  done
  major=$("$1/postgres" --version 2>/dev/null | sed -n 's/^[^0-9]*\([0-9]*\).*/\1/p')
  [ "${major:-0}" -ge 15 ] && [ "${pg_wanted:-$major}" = "$major" ] || return 1
  pg_bin=$1 pg_major=$major
}

pg_start() {
  local throwaway=${1:-} keeper cluster outcome in out remove=()
  # The caller's settings for some other server must not reach this one.
  # shellcheck disable=SC2086 # a list of names
  unset ${!PG@}
  pg_find || die "PostgreSQL 15 or later is not on this machine."
  pg_user
  pg_reach
  cluster=$pg_data/pg$pg_major

  # The previous keeper holds this until its server has stopped.
  exec 7>>"$pg_data/pg.lock"
  flock -w 180 7 || die "The PostgreSQL of an earlier run in $pg_data is still stopping."

  pg_choose_socket
  [ "$throwaway" != throwaway ] || remove+=("$pg_data")
  [ -d "$cluster" ] || pg_create "$cluster"
  pg_configure "$cluster"

  # The keeper starts and stops the server, one after the other, so that dying in between leaves none behind.
  # Its input is a pipe whose other end, descriptor 9, goes with exec to the service: whichever way that ends, the
  # kernel closes it. setsid: Ctrl-C is for the service. Not holding descriptor 8, it does not keep the folder in use.
  # As text: the server's user may not be able to read the checkout. Without comments, for whoever lists processes.
  keeper=$(sed '/^ *#/d' "$registry_root/ops/lib/keep-postgres.sh")
  coproc pg_keeper {
    cd /
    exec "${pg_run_as[@]}" setsid sh -c "$keeper" keep-postgres \
      "$pg_bin" "$cluster" "${REGISTRY_PG_OPTIONS:-}" "${remove[@]}" 8>&-
  }
  out=${pg_keeper[0]} in=${pg_keeper[1]}
  exec 9>&"$in" 6<&"$out" 7>&-
  exec {in}>&- {out}<&-
  read -r outcome <&6 || outcome='its keeper ended'
  exec 6<&-
  [ "$outcome" = ready ] || die "PostgreSQL did not start in $cluster: $outcome"
  pg_fill
}

# The operating-system user the server runs as. PostgreSQL refuses root, and refuses a number without a name.
pg_user() {
  pg_caller=$(id -un 2>/dev/null) || die "User $(id -u) has no name on this machine; PostgreSQL refuses such users."
  pg_run_as=()
  if is_root; then
    id postgres >/dev/null 2>&1 || die "PostgreSQL refuses to run as root, and this machine has no user postgres: install the package postgresql."
    pg_run_as=(setpriv --reuid postgres --regid "$(id -g postgres)" --clear-groups --no-new-privs --)
  fi
}

pg_as() { "${pg_run_as[@]}" "$@"; }

# pg_data itself is ours to open for the server's user, by its group; the folders above are not.
pg_reach() {
  if is_root && ! (cd / && pg_as test -x "$pg_data"); then
    chgrp "$(id -g postgres)" "$pg_data"
    chmod g+x "$pg_data"
  fi
  (cd / && pg_as test -x "$pg_data") || die "User postgres, which runs the server for root, cannot reach $pg_data: choose a folder outside a private one."
}

# A socket's whole path is limited to about a hundred characters.
pg_choose_socket() {
  local socket=$pg_data/run
  if [[ ! $socket =~ ^[A-Za-z0-9/._-]{1,80}$ ]]; then
    socket=$(mktemp -d /tmp/registry-XXXXXX)
    remove+=("$socket")
  fi
  mkdir -p "$socket"
  pg_own "$socket"
  pg_socket=$socket
}

pg_own() {
  chmod 0700 "$1"
  ! is_root || chown postgres: "$1"
}

# Made under another name first: a folder called pgN is always whole.
pg_create() {
  local new=$1.new
  say "Creating the database in $1."
  rm -rf "$new"
  mkdir "$new"
  pg_own "$new"
  # Order is byte order, on every machine and after every upgrade of its C library; letters are those of Unicode.
  # Checksums: a page the disk spoilt is an error, never an answer.
  (cd / && pg_as "$pg_bin/initdb" -D "$new" -U postgres --auth=peer --encoding=UTF8 --locale=C.UTF-8 --lc-collate=C \
    --data-checksums --no-instructions) >"$1.initdb.log" 2>&1 || die "initdb failed: $(tail -1 "$1.initdb.log")"
  echo "include 'registry.conf'" | pg_as tee -a "$new/postgresql.conf" >/dev/null
  rm -f "$1.initdb.log"
  mv "$new" "$1"
}

# Written at every start, so that a new version of these files reaches old folders, and so that the map names who calls.
pg_configure() {
  local role zone=UTC
  # Debian's server reads the system's time zones only; without any it still knows GMT.
  [ -e /usr/share/zoneinfo/UTC ] || zone=GMT
  {
    cat "$registry_root/ops/postgres/postgresql.conf"
    printf "unix_socket_directories = '%s'\ntimezone = '%s'\nlog_timezone = '%s'\n" "$pg_socket" $zone $zone
  } | pg_as tee "$1/registry.conf" >/dev/null
  echo 'local all all peer map=registry' | pg_as tee "$1/pg_hba.conf" >/dev/null
  for role in $pg_roles; do
    printf 'registry "%s" %s\n' "$pg_caller" "$role"
  done | pg_as tee "$1/pg_ident.conf" >/dev/null
}

# Just before exec: the program that takes our place holds the pipe too. Until then bash, which hands on the mark
# "close on exec" of a coprocess, keeps descriptor 9 from every child; opened anew it has no such mark.
pg_hand_over() { exec 9>/proc/self/fd/9; }

pg_psql() {
  PGOPTIONS='-c client_min_messages=warning' "$pg_bin/psql" -X -q -w -v ON_ERROR_STOP=1 -h "$pg_socket" -U postgres "$@"
}

pg_fill() {
  local roles=$registry_root/ops/postgres/roles.sql
  [ -n "$(pg_psql -d postgres -Atc "select 1 from pg_database where datname = 'registry'")" ] ||
    pg_psql -d postgres -c 'create database registry'
  [ ! -e "$roles" ] || pg_psql -d registry -f "$roles" >/dev/null || die "ops/postgres/roles.sql failed."
}
