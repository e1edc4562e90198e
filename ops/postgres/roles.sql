-- The two roles of the registry, and the right to build its schemas in this database. Run by a superuser, connected to
-- the registry's database, before the migrations; running it again changes nothing. Passwords and who may log in from
-- where are the installation's: here are none.
--   registry_owner     owns schemas and tables, runs the migrations; no service uses it
--   registry_service   what the service logs in as; its rights are granted by the migrations: it may insert events and
--                      never update or delete them
do $$
begin
    -- Roles belong to the whole server: another database's set-up may be creating them at this moment.
    begin
        create role registry_owner login;
    exception when duplicate_object or unique_violation then null;
    end;
    begin
        create role registry_service login;
    exception when duplicate_object or unique_violation then null;
    end;
    execute format('grant create, connect on database %I to registry_owner', current_database());
    execute format('grant connect on database %I to registry_service', current_database());
end $$;
