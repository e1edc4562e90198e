# A mirror of the ledger that lives as long as the process that holds file descriptor 5. Sourced after base.sh and
# dotnet.sh.
#   mirror_start DATA   starts it on DATA/mirror and exports REGISTRY_MIRROR; nothing may be started between this and exec
#
# Root starts it as the user registry-mirror, who is made when missing: what it keeps is its own, and the service's user
# is another. DATA is opened for passing through, not for reading.

mirror_project=src/Registry.Mirror

mirror_start() {
  local folder=$1/mirror pipe program dotnet outcome
  program=$(dirname "$(dotnet_output $mirror_project)") mirror_run_as=()
  dotnet=$(readlink -f "$(command -v dotnet)")
  mkdir -p "$folder"
  chmod 0700 "$folder"
  if is_root; then
    mirror_user
    mirror_reach "$1" "$dotnet"
    chown -R registry-mirror: "$folder"
    mirror_copy "$program" "$1/mirror-program"
    program=$1/mirror-program
  fi
  mirror_choose_socket "$folder"

  # The pipe's other end goes with exec to the service: whichever way that ends, the kernel closes it, and the mirror
  # stops. Not holding descriptor 8, it does not keep the folder in use.
  pipe=$(mktemp -u /tmp/registry-pipe-XXXXXXXX)
  mkfifo -m 0600 "$pipe"
  exec 6< <(
    exec 8>&- <"$pipe"
    cd /
    exec "${mirror_run_as[@]}" setsid env DOTNET_EnableDiagnostics=0 sh -c "$(sed '/^ *#/d' "$registry_root/ops/lib/keep-mirror.sh")" \
      keep-mirror "$dotnet" "$program/Registry.Mirror.dll" --data "$folder" --socket "$REGISTRY_MIRROR" \
      --until-input-ends --wait 60
  )
  exec 5>"$pipe"
  rm -f "$pipe"
  read -r outcome <&6 || outcome=''
  exec 6<&-
  [ "$outcome" = ready ] || die "The mirror did not start on $folder."
}

mirror_user() {
  id registry-mirror >/dev/null 2>&1 ||
    useradd --system --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin registry-mirror ||
    die "The user registry-mirror cannot be made on this machine."
  mirror_run_as=(setpriv --reuid registry-mirror --regid "$(id -g registry-mirror)" --clear-groups --no-new-privs --)
}

# DATA itself is ours to open; the folders above it, and .NET, are not.
mirror_reach() {
  chmod o+x "$1"
  (cd / && "${mirror_run_as[@]}" test -x "$1") ||
    die "User registry-mirror, which runs the mirror for root, cannot reach $1: choose a folder outside a private one."
  (cd / && "${mirror_run_as[@]}" test -x "$2") ||
    die "User registry-mirror, which runs the mirror for root, cannot run $2: install .NET outside a private folder."
}

# What it runs stays root's, and the checkout may be out of its reach.
mirror_copy() {
  rm -rf "$2.new"
  mkdir -m 0755 "$2.new"
  cp "$1"/Registry.*.dll "$1"/*.json "$2.new"
  chmod 0644 "$2.new"/*
  rm -rf "$2"
  mv "$2.new" "$2"
}

# A socket's whole path is limited to about a hundred characters.
mirror_choose_socket() {
  REGISTRY_MIRROR=$1/socket
  if [ ${#REGISTRY_MIRROR} -gt 90 ]; then
    REGISTRY_MIRROR=$(mktemp -d /tmp/registry-mirror-XXXXXX)/socket
    ! is_root || chown registry-mirror: "${REGISTRY_MIRROR%/*}"
  fi
  export REGISTRY_MIRROR
}
