-- A table such as another project brings.
create table views.sample (n int not null);
