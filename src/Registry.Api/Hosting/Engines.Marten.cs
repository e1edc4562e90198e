using Registry.Store;
using Registry.Store.Marten;

namespace Registry.Api.Hosting;

/// <summary>Part of a build with -p:WithMarten=true only.</summary>
public static partial class Engines
{
    static partial void AddMarten(Dictionary<string, Func<string, TimeProvider, OutboxPace, IEngine>> engines) =>
        engines.Add("marten", (connectionString, clock, pace) => new MartenEngine(connectionString, clock, pace));
}
