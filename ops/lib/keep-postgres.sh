# Run as the server's user: keep-postgres BIN CLUSTER OPTIONS [FOLDER...]
# Starts the server, says "ready" or why not, waits until standard input closes, stops it, removes the FOLDERs.
# Descriptor 7 is the lock that tells the next run that the server has stopped; the server itself must not hold it.
trap '' INT HUP TERM QUIT PIPE
bin=$1 cluster=$2 options=$3 log=$2/server.log
shift 3

# In a subshell with the signals as they were: what is ignored would stay so in the server's children.
pg_ctl() (
  trap - INT HUP TERM QUIT PIPE
  exec "$bin/pg_ctl" -D "$cluster" -s -w "$@" </dev/null >/dev/null 2>&1 7>&-
)

# Who holds the lock is alone, so a server found here has lost its keeper to kill -9. A zombie is no server.
pid=$(head -1 "$cluster/postmaster.pid" 2>/dev/null)
if [ "$(readlink "/proc/${pid:-none}/cwd")" = "$cluster" ]; then
  pg_ctl -t 120 -m fast stop || pg_ctl -t 30 -m immediate stop
fi

[ ! -e "$log" ] || mv -f "$log" "$log.1"
tries=0 started=yes
# Recovery after a kill may take minutes. A dead server's number stays taken until it is reaped, and its memory until
# its last child has gone: a start that says so is tried again.
until pg_ctl -t 600 -l "$log" -o "$options" start; do
  tries=$((tries + 1))
  if [ $tries -gt 40 ] || ! grep -Eq 'lock file|shared memory block' "$log"; then
    started=no
    grep -E 'FATAL|ERROR' "$log" 2>/dev/null | tail -1 | grep . || echo "see $log"
    break
  fi
  rm -f "$log"
  sleep 0.5
done
[ $started = no ] || echo ready
exec >&-

cat >/dev/null
pg_ctl -t 120 -m fast stop || pg_ctl -t 30 -m immediate stop
[ $# = 0 ] || rm -rf -- "$@"
