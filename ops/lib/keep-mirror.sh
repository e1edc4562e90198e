# Run as the mirror's user: keep-mirror COMMAND...
# Runs the mirror for as long as standard input is open, and again a second after something killed it. The mirror says
# "ready", or why not; one that refuses to start is not started again.
trap '' INT HUP
while :; do
  rc=0
  "$@" || rc=$?
  case $rc in 0 | 2) exit $rc ;; esac
  sleep 1
done
