-- Reports of what happened to data of nobody on record, and findings of reported accesses. Rows from before were asked.
alter table views.disclosures alter column subject_id drop not null;
alter table views.accesses add column door text not null default 'asked';
alter table views.accesses add column findings text[] not null default '{}';
