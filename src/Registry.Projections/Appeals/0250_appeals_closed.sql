-- The moment an appeal's purpose was reached: Law 94-V art. 8(6).
alter table views.appeals add column closed_at timestamptz;
