-- A suspended recipient gets nothing: Law 94-V art. 10(1).
alter table views.recipients add column suspended_at timestamptz;
