using Registry.Api.Tests.Extracts;

namespace Registry.Api.Tests;

/// <summary>A second process of the service, on the same database and mirror and with a copy of the keys.</summary>
public sealed class AnotherNode : ServiceProcess, IAsyncDisposable
{
    private AnotherNode(ServiceProcess first)
        : base(first)
    {
    }

    public static async Task<AnotherNode> Beside(ServiceProcess first)
    {
        var node = new AnotherNode(first);
        var (code, said) = Commands.Run(first.Data, "cp", "-a", ".", node.Data);
        code.ShouldBe(0, said);
        await node.Begin();
        return node;
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
}
