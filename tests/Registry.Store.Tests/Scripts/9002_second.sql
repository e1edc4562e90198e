-- Needs the one before.
insert into views.sample (n) values (1);
