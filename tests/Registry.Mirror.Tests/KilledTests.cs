using System.Globalization;
using System.Net;

namespace Registry.Mirror.Tests;

/// <summary>kill -9 at any time: what was acknowledged is there at the next start.</summary>
public sealed class KilledTests : MirrorTests
{
    private long entries;
    private long size;
    private readonly List<string> keys = [];

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost()
    {
        for (var round = 0; round < 8 || (round < 100 && keys.Count == 0); round++)
        {
            var writing = Write(round);
            await Task.Delay(20 + 37 * round);
            await Mirror.Kill();
            await writing;
            await Mirror.Start();

            var stands = await Stands();
            stands.Entries.ShouldBeGreaterThanOrEqualTo(entries);
            stands.Size.ShouldBeGreaterThanOrEqualTo(size);
            var told = (await Mirror.Http.GetStringAsync("/destructions")).Split('\n');
            keys.Except(told).ShouldBeEmpty();
            (size, entries) = stands;
        }

        size.ShouldBeGreaterThan(0);
        keys.ShouldNotBeEmpty();
    }

    /// <summary>As fast as it goes, until nobody answers.</summary>
    private async Task Write(int round)
    {
        try
        {
            for (var n = 0; ; n++)
            {
                var (status, held) = await Log.Add(Mirror, entries, 3);
                status.ShouldBe(HttpStatusCode.OK);
                entries = long.Parse(held, CultureInfo.InvariantCulture);
                (await Log.Checkpoint(Mirror, size, entries)).Status.ShouldBe(HttpStatusCode.OK);
                size = entries;
                var line = $"{{\"key\":\"10900000-0000-4000-8000-{round:x4}{n:x8}\"}}";
                await Log.Post(Mirror, "/destructions", System.Text.Encoding.UTF8.GetBytes(line + "\n"));
                keys.Add(line);
            }
        }
        catch (HttpRequestException)
        {
            // Killed.
        }
    }
}
