-- Where it happened. Rows from before have none until the views are rebuilt.
alter table views.operations add column channel text;
