using System.Diagnostics;
using Registry.Store.Tests.Conformance;
using static Registry.Store.Tests.Sample;

namespace Registry.Store.Marten.Tests;

/// <summary>A node is killed and what it had in hand comes to another.</summary>
public sealed class MartenDeadNodeTests(MartenStore engine) : IClassFixture<MartenStore>
{
    [Fact]
    public async Task What_a_killed_node_was_dealing_with_comes_to_another()
    {
        using var node = NodeProcess.Start("deal", engine.Database, Id("message"));
        await Says(node, "dealing");
        await Kill(node);

        (await Delivered(Id("message"))).Attempt.ShouldBe(2);
    }

    /// <summary>The envelope is committed and never left: the node dies before it hands it to anybody.</summary>
    [Fact]
    public async Task What_a_killed_node_had_committed_and_not_begun_comes_to_another()
    {
        using var node = NodeProcess.Start("append", engine.Database, Id("message"));
        await Says(node, "Added");
        await Kill(node);

        (await Delivered(Id("message"))).Attempt.ShouldBe(1);
    }

    private static async Task Says(Process node, string wanted)
    {
        string? line;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((line = await node.StandardOutput.ReadLineAsync(limit.Token)) != wanted)
            line.ShouldNotBeNull("the node ended before it was killed");
    }

    private static Task Kill(Process node)
    {
        node.Kill(); // SIGKILL: it says nothing more to anybody
        return node.WaitForExitAsync();
    }

    private async Task<DueMessage> Delivered(Guid message)
    {
        var receiver = new Receiver((_, _) => Task.CompletedTask);
        await using var delivering = new Delivering(await engine.Deliverer(MartenStore.Pace), receiver);
        await Eventually.Is(() => receiver.Of(message).Count > 0);
        return receiver.Of(message)[0].Message;
    }
}
