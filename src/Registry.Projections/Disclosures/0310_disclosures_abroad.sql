-- Transfers to other countries are accounted for: Law 94-V arts 16, 22(1)(5).
alter table views.disclosures add column country text;
