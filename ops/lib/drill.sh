# What drills share. Sourced after base.sh.

failures=0
held() { echo "ok      $*"; }
broke() { echo "BROKEN  $*"; failures=$((failures + 1)); }

# hold WHAT COMMAND...: a line that says whether the command succeeded.
hold() {
  local what=$1
  shift
  if "$@"; then held "$what"; else broke "$what"; fi
}

# within SECONDS COMMAND...: succeeds as soon as the command does.
within() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.1
  done
}

# The address that ops/run's output announces.
ready_url() { sed -n 's/^ready \(http[^ ]*\)$/\1/p' "$1" | tail -1; }
is_ready() { [ -n "$(ready_url "$1")" ]; }

# settles SECONDS LOG PID: waits until it announced its address or is gone. A build does not count: on a busy machine it
# takes minutes.
settles() {
  within 3600 built_or_gone "$2" "$3" && within "$1" ready_or_gone "$2" "$3"
}
built_or_gone() { { [ -s "$1" ] && [[ $(tail -1 "$1") != Building* ]]; } || ! kill -0 "$2" 2>/dev/null; }
ready_or_gone() { is_ready "$1" || ! kill -0 "$2" 2>/dev/null; }

# The status that a URL on this machine answers with; needs nothing but bash.
http_status() {
  local rest=${1#http://} address path
  address=${rest%%/*} path=/${rest#*/}
  exec {web}<>"/dev/tcp/${address%:*}/${address##*:}" || return 1
  printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$path" "$address" >&"$web"
  head -1 <&"$web" | cut -d' ' -f2
  exec {web}>&-
}
answers_200() { [ "$(http_status "$1" 2>/dev/null)" = 200 ]; }
