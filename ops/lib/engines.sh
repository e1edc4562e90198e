# The two engines in turn. Sourced after base.sh by ops/bench, whose variables it uses.
#   engines   leaves figures in $work, and prints the table

engines() {
  local round variant
  (
    dotnet_engine marten
    dotnet_build ops/lib/Registry.Appends && dotnet_build src/Registry.Api || die "The second engine does not build."
    dotnet_output ops/lib/Registry.Appends >"$work/appends.path"
  )
  log_database
  for round in 1 2 3 4; do
    for variant in open postgres marten; do log_alone $variant; done
  done
  for round in 1 2; do
    for variant in postgres marten; do over_http $variant $round; done
  done
  dotnet "$program" engines --folder "$work"
}

log_database() {
  log_sql postgres 'create database appends'
  "$pg_bin/psql" -h "$pg_socket" -U postgres -d appends -Xqf "$registry_root/ops/postgres/roles.sql"
  appends open new 1 1 --migrate "Host=$pg_socket;Username=registry_owner;Database=appends" >/dev/null
}

log_sql() { "$pg_bin/psql" -h "$pg_socket" -U postgres -d "$1" -Xqc "$2"; }

log_alone() {
  local triggers=enable clients
  [ "$1" != open ] || triggers=disable
  log_sql appends "alter table registry.mt_events $triggers trigger user; alter table registry.mt_streams $triggers trigger user"
  log_sql appends 'vacuum analyze'
  log_sql appends checkpoint
  for clients in 1 8 32; do
    appends "$1" old $clients 4 | sed "s/^{/{\"variant\":\"$1\",\"streams\":\"old\",/" >>"$work/appends.jsonl"
    tail -1 "$work/appends.jsonl"
  done
}

appends() {
  local variant=$1 streams=$2 clients=$3 seconds=$4
  shift 4
  [ "$variant" != open ] || variant=postgres
  dotnet "$(cat "$work/appends.path")" --engine "$variant" --streams "$streams" --clients "$clients" --seconds "$seconds" \
    --connection "Host=$pg_socket;Username=registry_service;Database=appends" "$@"
}

over_http() {
  export REGISTRY_ENGINE=$1
  instance_start
  instance_up 300 || die "The registry did not start on $1; see above."
  (
    cd "$work"
    dotnet "$program" bench --data "$data" --folder "$work" --subjects "$subjects" --burst "$burst" \
      --sustained "$sustained" --pg-bin "$pg_bin" --pg-socket "$pg_socket" --rounds 2
  )
  mv "$work/bench.json" "$work/http-$1-$2.json"
  instance_end TERM
  unset REGISTRY_ENGINE
}
