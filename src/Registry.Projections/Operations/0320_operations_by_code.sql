-- A rare operation is found without walking through the frequent ones.
create index operations_by_code on views.operations (operation, occurred_at desc, position desc);
