# Finds .NET, and builds without leaving anything running. Sourced after base.sh.
#   dotnet_find WORK     puts dotnet on PATH; WORK takes what a user without a home, or with a read-only checkout, needs
#   dotnet_engine NAME   with an engine that the default build has not, what is built lies apart: docs/engines.md
#   dotnet_build WHAT    builds a project or solution in Release, one build at a time in a checkout
#   dotnet_output WHAT   the file that a project builds

dotnet_find() {
  local folder
  for folder in "${DOTNET_ROOT:-}" ~/.dotnet /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
    ! command -v dotnet >/dev/null || break
    [ ! -x "$folder/dotnet" ] || PATH=$PATH:$folder
  done
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' || die "The .NET 10 SDK is not on this machine: install dotnet-sdk-10.0 and start again."
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false

  if [ ! -d "${HOME:-}" ] || [ ! -w "${HOME:-}" ]; then
    mkdir -p "$1/home"
    export HOME=$1/home
  fi

  # Where the sources belong to someone else, what is built from them lies in WORK.
  dotnet_artifacts=()
  if [ ! -w "$registry_root/src/Registry.Api" ] || { [ -e "$registry_root/src/Registry.Api/obj" ] && [ ! -w "$registry_root/src/Registry.Api/obj" ]; }; then
    dotnet_artifacts=(--artifacts-path "$1/build")
  fi
}

dotnet_engine() {
  case $1 in
    postgres) ;;
    marten) dotnet_artifacts=(--artifacts-path "${dotnet_artifacts[1]:-$registry_root/out}/marten" -p:WithMarten=true) ;;
    *) misuse "$1 is not one of the engines: postgres, marten." ;;
  esac
}

# --disable-build-servers: they would stay for minutes and hold what they inherit.
# The lock is on a folder, which is always there and need not be written: .NET minds locks on files.
# Descriptor 8 is a data folder's lock: a child that stayed would keep the folder in use.
dotnet_build() (
  exec 8>&-
  exec 7<"$registry_root/ops/lib"
  flock 7
  cd "$registry_root"
  log=$(dotnet build "$1" -c Release -v quiet -nologo --disable-build-servers "${dotnet_artifacts[@]}" 2>&1 </dev/null 7<&-) || {
    grep -E '(error|warning) [A-Z]+[0-9]+' <<<"$log" | sort -u >&2 || say "$log"
    exit 1
  }
)

dotnet_output() {
  local name=${1##*/}
  if [ ${#dotnet_artifacts[@]} = 0 ]; then
    echo "$registry_root/$1/bin/Release/net10.0/$name.dll"
  else
    echo "${dotnet_artifacts[1]}/bin/$name/release/$name.dll"
  fi
}
