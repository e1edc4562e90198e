#!/usr/bin/env bash
# ops/drill fresh [--quick [FILTER]]
#
# ops/run and ops/test do on a machine with nothing but the .NET SDK what they do here.
#
# Makes a minimal root of this machine's release by debootstrap, with the SDK of this machine mounted and the committed
# checkout (HEAD) copied in, and with the feeds that this machine uses: apt's sources and settings, NuGet's settings,
# proxies and certificates. There, in a PID namespace of their own so that nothing outlives the drill:
#   1. ops/run as an ordinary user with no rights and no packages: unpacks what it needs
#   2. ops/run as root: installs what it needs
#   3. ops/test as root with CI=true: closes with 0 failed
#   4. ops/run as an ordinary user, with the packages there
# ops/run must print its address, write access.json, and answer 200 to /health/ready. REGISTRY_ENGINE and WITH_MARTEN hold
# in there, too.
#
#   --quick   in step 3 only the tests whose full name contains FILTER (MemoryEventStore)
#
# Needs root and some 3 GB below /var/tmp; debootstrap is installed when missing.

# shellcheck source=../lib/base.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib/base.sh"
. "$registry_root/ops/lib/drill.sh"

filter=''
case ${1:-} in
  '') ;;
  --quick) filter=${2:-MemoryEventStore} ;;
  --help | -h) usage; exit 0 ;;
  --inside) ;;
  *) misuse "This drill does not know $1." ;;
esac
is_root || die "This drill needs root, to make a machine inside this one."

# Outside: make the root, run ourselves inside namespaces that take every mount and process with them.
if [ "${1:-}" != --inside ]; then
  command -v debootstrap >/dev/null || { apt-get -qq update && apt-get -qq -y --no-install-recommends install debootstrap; } >/dev/null 2>&1 ||
    die "This drill needs the package debootstrap."
  root=$(mktemp -d /var/tmp/registry-fresh-XXXXXX)
  chmod 0755 "$root" # it is the root folder of every user in there
  trap 'rm -rf --one-file-system "$root"' EXIT
  trap 'exit 130' INT TERM
  release=$(. /etc/os-release && echo "$VERSION_CODENAME")
  # shellcheck disable=SC2016 # apt's own variables
  mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' | awk -v r="$release" '$1 == r { print $2; exit }')
  say "Making a $release root from ${mirror:-the default mirror}."
  debootstrap --variant=minbase "$release" "$root" ${mirror:+"$mirror"} >"$root.log" 2>&1 || { tail -5 "$root.log" >&2; rm -f "$root.log"; die "debootstrap failed."; }
  rm -f "$root.log"
  unshare --mount --pid --fork --kill-child --mount-proc "$registry_root/ops/drills/fresh.sh" --inside "$root" "$filter"
  exit
fi

root=$2 filter=$3
sdk=$(dirname "$(readlink -f "$(command -v dotnet)")")

# What copies into the root, when this machine has it.
take() {
  local path
  for path in "$@"; do
    [ ! -e "$path" ] || { mkdir -p "$root${path%/*}" && cp -aL "$path" "$root${path%/*}/"; }
  done
}
rm -rf "$root/etc/apt/sources.list"*
take /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf /etc/apt/apt.conf.d /etc/apt/keyrings /etc/apt/trusted.gpg.d \
  /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt /usr/local/share/ca-certificates
feeds=(PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8)
while IFS='=' read -r name value; do
  case $name in
    http_proxy | https_proxy | no_proxy | HTTP_PROXY | HTTPS_PROXY | NO_PROXY | SSL_CERT_FILE | NUGET_* | REGISTRY_TEST_MINUTES | REGISTRY_ENGINE | WITH_MARTEN) feeds+=("$name=$value") ;;
  esac
done < <(env)

mkdir -p "$root$sdk" "$root/root/registry"
mount --bind -o ro "$sdk" "$root$sdk"
ln -s "$sdk/dotnet" "$root/usr/bin/dotnet"
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys" 2>/dev/null || :
git -c safe.directory='*' -C "$registry_root" archive HEAD | tar -x -C "$root/root/registry"
chroot "$root" useradd --create-home --shell /bin/bash visitor
cp -r "$root/root/registry" "$root/home/visitor/registry"
nuget=${HOME:-/root}/.nuget/NuGet/NuGet.Config
for home in /root /home/visitor; do
  [ ! -e "$nuget" ] || install -D -m 0600 "$nuget" "$root$home/.nuget/NuGet/NuGet.Config"
done
chroot "$root" chown -R visitor: /home/visitor

# exec: what is sent to the process in the background reaches the command itself. In the foreground, in a subshell.
as_root() { exec env -i "${feeds[@]}" HOME=/root "$@" chroot "$root" /bin/bash -c "cd /root/registry && exec $command"; }
as_visitor() { exec env -i "${feeds[@]}" HOME=/home/visitor USER=visitor "$@" chroot --userspec=visitor:visitor "$root" /bin/bash -c "cd /home/visitor/registry && exec $command"; }

# runs AS FOLDER WHAT
runs() {
  local as=$1 folder=$2 what=$3 log=$root/run.log url pid start=$SECONDS
  command="ops/run --data $folder --port 0"
  : >"$log"
  $as >"$log" 2>&1 &
  pid=$!
  if settles 600 "$log" $pid && is_ready "$log"; then
    url=$(ready_url "$log")
    held "$what: ready after $((SECONDS - start)) s"
    hold "$what: access.json is there" test -s "$root$folder/access.json"
    hold "$what: /health/ready answers 200" within 30 answers_200 "$url/health/ready"
  else
    broke "$what: no address"
    tail -15 "$log"
  fi
  kill -TERM $pid 2>/dev/null || :
  wait $pid 2>/dev/null || :
  hold "$what: leaves no PostgreSQL" within 15 no_server
}
no_server() { ! grep -qsx postgres /proc/[0-9]*/comm; }

tests() {
  local log=$root/test.log rc=0 start=$SECONDS
  command="ops/test $filter"
  (as_root CI=true) >"$log" 2>&1 </dev/null || rc=$?
  if [ $rc = 0 ] && tail -1 "$log" | grep -qE '^[1-9][0-9]* passed, 0 failed, [0-9]+ skipped$'; then
    held "root: ops/test $filter: $(tail -1 "$log") after $((SECONDS - start)) s"
  else
    broke "root: ops/test $filter: exit code $rc"
    tail -30 "$log"
  fi
  hold "root: ops/test leaves no PostgreSQL" within 15 no_server
}

hold "the root has no PostgreSQL" test ! -e "$root/usr/lib/postgresql"
runs as_visitor /home/visitor/bare "user, nothing installed"
hold "it installed nothing" test ! -e "$root/usr/lib/postgresql"
runs as_root /var/lib/registry "root"
hold "no cluster that nobody asked for" test ! -e "$root/etc/postgresql/15/main"
tests
runs as_visitor /home/visitor/registry-data "user, packages there"
echo "$failures broken"
[ "$failures" = 0 ]
