# A registry of one's own in a temporary folder, removed at the end. Sourced after base.sh and drill.sh.
#   instance_folder        makes the folder $data
#   instance_start         starts ops/run on it, on any free port; $service is its process
#   instance_up SECONDS    waits until it answers; a build does not count
#   instance_end SIGNAL    ends it and waits for its server
#   servers                processes of its PostgreSQL

service=''

instance_folder() {
  work=$(mktemp -d /tmp/registry-own-XXXXXX)
  chmod 0755 "$work"
  data=$work/data
  mkdir -m 0755 "$data"
  trap instance_remove EXIT
  trap 'exit 130' INT TERM HUP
}

instance_start() {
  # Emptied here and not by the child, which may be later than the first look into it.
  : >"$work/log"
  rm -f "$data/access.json"
  "$registry_root/ops/run" --data "$data" --port 0 >"$work/log" 2>&1 </dev/null &
  service=$!
}

instance_up() {
  settles "$1" "$work/log" "$service" && answers_200 "$(ready_url "$work/log")/health/ready" && return 0
  sed 's/^/        /' "$work/log" | tail -5 >&2
  return 1
}

instance_end() {
  [ -n "$service" ] || return 0
  kill "-$1" "$service" 2>/dev/null || :
  wait "$service" 2>/dev/null || :
  service=''
}

# A server's processes, and nothing else, have its cluster for working folder.
servers() { find /proc/[0-9]*/cwd -maxdepth 0 -lname "$data/pg*" 2>/dev/null | cut -d/ -f3 || :; }
no_server() { [ -z "$(servers)" ]; }

instance_remove() {
  instance_end TERM
  within 30 no_server || :
  rm -rf "$work"
}
