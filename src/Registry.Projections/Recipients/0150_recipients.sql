-- The register of recipients: policy 5.2 and 6.2. Their names are sealed and not here.
create table views.recipients (
    recipient_id        uuid        not null constraint recipients_pkey primary key,
    kind                text        not null,
    country             text        not null constraint recipients_country check (country ~ '^[A-Z]{2}$'),
    profile             text[]      not null,
    undertaking_version int,
    undertaking_until   timestamptz,
    registered_at       timestamptz not null,
    event_id            uuid        not null,
    position            bigint      not null,
    constraint recipients_undertaking check ((undertaking_version is null) = (undertaking_until is null)));
