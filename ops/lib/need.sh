# need NAME...: sees to it that the named things are on this machine. Sourced after base.sh and postgres.sh.
# Names: postgresql tzdata libicu openssl ca-certificates chromium-headless-shell fonts-dejavu-core.
# Root installs by apt; another user takes what is there, else asks `sudo -n`, else unpacks the packages in $tools,
# a folder that the command names.

need() {
  local missing
  need_use_unpacked
  pg_want
  missing=$(need_missing "$@")
  [ -n "$missing" ] || return 0
  # shellcheck disable=SC2086 # a list of words
  set -- $missing
  if command -v apt-get >/dev/null; then
    if is_root; then
      need_install env "$@" || :
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
      need_install 'sudo -n env' "$@" || :
    else
      need_unpack "$@" || :
    fi
    need_use_unpacked
    missing=$(need_missing "$@")
  fi
  [ -z "$missing" ] || die "This needs the packages $(need_words "$missing") (PostgreSQL 15 or later): install them and start again."
}

need_words() { tr '\n' ' ' <<<"$*" | sed 's/ *$//; s/ /, /g'; }

need_missing() {
  local name
  for name in "$@"; do
    need_has "$name" || echo "$name"
  done
}

need_has() {
  case $1 in
    postgresql) pg_find ;;
    tzdata) [ -e "${TZDIR:-/usr/share/zoneinfo}/Asia/Almaty" ] ;;
    libicu) compgen -G '/usr/lib*/libicuuc.so.*' || compgen -G '/usr/lib/*/libicuuc.so.*' ||
      compgen -G "$tools/usr/lib/*/libicuuc.so.*" ;;
    openssl) command -v openssl ;;
    ca-certificates) [ -s "${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt}" ] || [ -n "${SSL_CERT_DIR:-}" ] ||
      [ -e /etc/pki/tls/certs/ca-bundle.crt ] ;;
    chromium-headless-shell) need_chromium ;;
    # The smallest that has ә ғ қ ң ө ұ ү һ і.
    fonts-dejavu-core) compgen -G '/usr/share/fonts/*/*/DejaVuSans.ttf' || compgen -G '/usr/share/fonts/*/DejaVuSans.ttf' ||
      compgen -G "$tools/usr/share/fonts/*/*/DejaVuSans.ttf" ;;
    *) false ;;
  esac >/dev/null
}

# Where the browser is. Not Debian's script around it, which would look for an unpacked one where it is not.
# The shell without windows needs 100 MB less and half the processor's time; the whole browser does as well.
need_chromium() {
  local path
  for path in {"",$tools}/usr/lib/chromium/chromium-headless-shell /usr/lib/chromium/chromium; do
    [ ! -x "$path" ] || { echo "$path"; return; }
  done
  command -v google-chrome
}

# The package's name in this release: libicu and postgresql carry a number in theirs.
need_package() {
  local options=$1
  case $2 in
    libicu) need_search "$options" '^libicu[0-9]+$' | sort -V | tail -1 ;;
    # 15 is what the tests run on; a release without it has a later one. A folder made by N is opened by N only.
    postgresql) need_search "$options" "^postgresql-${pg_wanted:-[0-9]+}\$" | sort -t- -k2 -n |
      awk -F- '$2 == 15 { print; found = 1; exit } $2 > 15 { last = $0 } END { if (!found && last) print last }' ;;
    *) need_search "$options" "^$2\$" ;;
  esac
}

# shellcheck disable=SC2086 # $1 is a list of options
need_search() { apt-cache $1 search --names-only "$2" | cut -d' ' -f1; }

need_packages() {
  local options=$1 name package
  shift
  for name in "$@"; do
    package=$(need_package "$options" "$name")
    [ -n "$package" ] || return 1
    echo "$package"
  done
}

# need_install 'env | sudo -n env' NAME...
need_install() {
  local as=$1 packages no_cluster=/etc/postgresql-common/createcluster.d/registry.conf
  shift
  say "Installing $(need_words "$*")."
  # shellcheck disable=SC2086 # lists of words
  # An image without package lists, or with lists older than the mirror: one update, then once more.
  if ! packages=$(need_packages '' "$@") || ! need_apt "$as" $packages 2>/dev/null; then
    $as apt-get -qq update >&2 || :
    packages=$(need_packages '' "$@") || return 1
    need_apt "$as" $packages
  fi
}

# shellcheck disable=SC2086 # $1 is a list of words
need_apt() {
  local as=$1 rc=0
  shift
  # Debian's package would create and start a cluster of its own that nobody asked for.
  if [[ $* == *postgresql-* ]]; then
    $as mkdir -p "${no_cluster%/*}"
    $as sh -c "echo 'create_main_cluster = false' > $no_cluster"
  fi
  $as DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 install "$@" </dev/null >/dev/null || rc=$?
  $as rm -f "$no_cluster"
  return $rc
}

# No rights at all: apt keeps lists of its own, and the packages that are not installed here are unpacked.
need_unpack() {
  local apt=$tools/apt options packages deb
  say "Unpacking $(need_words "$*") in $tools."
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/debs"
  options="-o Dir::State::Lists=$apt/lists -o Dir::Cache=$apt/cache -o Debug::NoLocking=1"
  # shellcheck disable=SC2086 # a list of options
  {
    # The hooks of the system's apt are root's business and fail here; that the lists came is what counts.
    apt-get -qq $options update >/dev/null 2>&1 || :
    packages=$(need_packages "$options" "$@") || return 1
    packages=$(apt-get -s $options --no-install-recommends install $packages | awk '$1 == "Inst" { print $2 }')
    (cd "$apt/debs" && apt-get -qq $options download $packages >/dev/null) || return 1
  }
  for deb in "$apt"/debs/*.deb; do
    dpkg -x "$deb" "$tools" || return 1
  done
  rm -rf "$apt"
}

# What was unpacked is not where its programs look for it: say where.
need_use_unpacked() {
  local lib
  [ -d "$tools/usr" ] || return 0
  for lib in "$tools"/lib/*-linux-gnu "$tools"/usr/lib/*-linux-gnu "$tools"/usr/lib/*-linux-gnu/pulseaudio; do
    [ ! -d "$lib" ] || case ":${LD_LIBRARY_PATH:-}:" in
      *":$lib:"*) ;;
      *) export LD_LIBRARY_PATH=$lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH} ;;
    esac
  done
  case ":$PATH:" in
    *":$tools/usr/bin:"*) ;;
    *) PATH=$PATH:$tools/usr/bin ;;
  esac
  if [ ! -e /usr/share/zoneinfo/Asia/Almaty ] && [ -d "$tools/usr/share/zoneinfo" ]; then
    export TZDIR=$tools/usr/share/zoneinfo
  fi
  if [ ! -s /etc/ssl/certs/ca-certificates.crt ] && [ -d "$tools/usr/share/ca-certificates" ]; then
    # The package builds this file when it is installed; here nothing was.
    find "$tools/usr/share/ca-certificates" -name '*.crt' -exec cat {} + >"$tools/ca-certificates.crt"
    export SSL_CERT_FILE=${SSL_CERT_FILE:-$tools/ca-certificates.crt}
  fi
  if [ -d "$tools/usr/share/fonts" ]; then
    printf '<fontconfig><dir>%s</dir><dir>%s</dir><cachedir>%s</cachedir></fontconfig>\n' \
      /usr/share/fonts "$tools/usr/share/fonts" "$tools/fonts-cache" >"$tools/fonts.conf"
    export FONTCONFIG_FILE=$tools/fonts.conf
  fi
}
