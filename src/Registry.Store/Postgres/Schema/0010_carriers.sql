-- Who brings a message when it is due: nobody in particular, or Wolverine, which then has an envelope for it. The
-- default engine takes whatever is due, so that no message is lost to whoever changes engines: docs/engines.md.
alter table views.outbox add column carrier text;
