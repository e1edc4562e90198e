using Registry.Store;
using Registry.Store.Marten;

namespace Registry.Appends;

/// <summary>Part of a build with -p:WithMarten=true only. No message is written, so nothing of Wolverine's need run.</summary>
internal static partial class Program
{
    static partial void OfMarten(string name, string connection, ref IEngine? engine)
    {
        if (name == "marten") engine = new MartenEngine(connection, TimeProvider.System, OutboxPace.Usual);
    }
}
