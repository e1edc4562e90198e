namespace Registry.Store.Tests.Postgres;

/// <summary>Questions about what was written.</summary>
internal static class Order
{
    /// <summary>Streams that do not stand at their last event; events whose versions do not follow numbers.</summary>
    public const string Holes = """
        select (select count(*)
                  from (select version - lag(version, 1, 0::bigint) over (partition by stream_id order by seq_id)
                               as step
                          from registry.mt_events) e
                 where step <> 1)
             + (select count(*) from registry.mt_streams s
                 where version <> (select count(*) from registry.mt_events e where e.stream_id = s.id))
        """;

    /// <summary>Events that were recorded before the one before them.</summary>
    public const string StepsBack = """
        select count(*)
          from (select timestamp < lag(timestamp) over (order by seq_id) as back
                  from registry.mt_events where type <> 'tombstone') e
         where back
        """;
}
