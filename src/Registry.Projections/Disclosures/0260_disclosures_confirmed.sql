-- What the recipient said of a disclosure comes later, by the entry's own id: policy 6.1, 6.2.
alter table views.disclosures
    add column received_at  timestamptz,
    add column confirmation text,
    add column confirmed_at timestamptz,
    add constraint disclosures_confirmation check ((confirmation is null) = (confirmed_at is null)),
    drop constraint disclosures_pkey,
    add constraint disclosures_pkey primary key (event_id);
