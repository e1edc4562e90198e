-- What a program of somebody else with a Marten of its own may do beside the registry: docs/engines.md. Run by a
-- superuser, connected to the registry's database, after the migrations; running it again changes nothing. The
-- password, and who may log in from where, are the installation's.
--   registry_foreign   reads all events, appends, keeps the progress of its projections; it may alter no event and no
--                      table. A schema of its name is its own, for its documents
do $$
begin
    begin
        create role registry_foreign login;
    exception when duplicate_object or unique_violation then null;
    end;
    execute format('grant connect on database %I to registry_foreign', current_database());
    -- It gives up before the registry's appends wait long for a row that it holds; and holds no lock while it idles.
    execute format('alter role registry_foreign in database %I set lock_timeout = ''300ms''', current_database());
    execute format('alter role registry_foreign in database %I set idle_in_transaction_session_timeout = ''5s''',
        current_database());
end $$;

create schema if not exists registry_foreign authorization registry_foreign;

grant usage on schema registry to registry_foreign;
grant select, insert on registry.mt_events to registry_foreign;
grant select, insert, update on registry.mt_streams to registry_foreign;
grant usage, select on sequence registry.mt_events_sequence to registry_foreign;
grant execute on function registry.mt_quick_append_events to registry_foreign;

-- For its async daemon; delete is for a rebuild, which forgets where a projection stood.
grant select, insert, update, delete on registry.mt_event_progression to registry_foreign;
grant select, insert on registry.mt_high_water_skips to registry_foreign;
grant execute on function registry.mt_mark_event_progression, registry.mt_mark_progression_with_skip
    to registry_foreign;

-- Where its daemon puts events aside that its projections cannot read; a rebuild looks there, too. Marten 9.29 wants it
-- beside the events.
create table if not exists registry.mt_doc_deadletterevent (
    id               uuid        not null constraint pkey_mt_doc_deadletterevent_id primary key,
    data             jsonb       not null,
    mt_last_modified timestamptz default transaction_timestamp(),
    mt_version       uuid        not null default gen_random_uuid(),
    mt_dotnet_type   varchar);
alter table registry.mt_doc_deadletterevent owner to registry_owner;
grant select, insert, update, delete on registry.mt_doc_deadletterevent to registry_foreign;
