# Commands that are programs of ours. Sourced after base.sh and dotnet.sh.
#   program_build WORK   puts the program in $program, built anew when its sources have changed; WORK as dotnet_find
#   data_folder [DIR]    DIR, or the folder ops/run takes when it is not told one
#   cache_folder         a WORK that outlives the command

program_build() {
  local project=ops/lib/Registry.Ops sources
  dotnet_find "$1"
  program=$(dotnet_output $project)
  # Taken before the build, so that what is edited meanwhile is built next time.
  sources=$(cd "$registry_root" && find $project global.json Directory.* \( -name bin -o -name obj \) -prune -o \
    -type f -printf '%p %s %T@\n' | sort | cksum)
  if [ ! -e "$program" ] || [ "$(cat "$program.sources" 2>/dev/null)" != "$sources" ]; then
    say "Building $project."
    dotnet_build $project || die "$project does not build."
    echo "$sources" >"$program.sources"
  fi
}

data_folder() {
  if [ -n "${1:-}" ]; then
    echo "$1"
  elif is_root; then
    echo /var/lib/registry
  else
    echo "${XDG_STATE_HOME:-${HOME:-/nonexistent}/.local/state}/registry"
  fi
}

# A folder for what a user without a home, or with a read-only checkout, needs.
cache_folder() {
  local cache=${XDG_CACHE_HOME:-${HOME:-/nonexistent}/.cache}/registry
  mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ] || cache=/tmp/registry-$(id -u)
  mkdir -p -m 0700 "$cache"
  # A folder that somebody else made first may hold programs of theirs.
  [ -O "$cache" ] && [ ! -L "$cache" ] || die "$cache belongs to somebody else."
  echo "$cache"
}
