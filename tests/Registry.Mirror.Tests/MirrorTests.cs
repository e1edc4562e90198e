using System.Text.Json;
using Registry.Audit;

namespace Registry.Mirror.Tests;

/// <summary>A mirror and a log for each test, and what they ask of it.</summary>
public abstract class MirrorTests : IAsyncLifetime
{
    protected MirrorProcess Mirror { get; private set; } = null!;

    protected SampleLog Log { get; } = new();

    public async Task InitializeAsync() => Mirror = await MirrorProcess.Started();

    public async Task DisposeAsync()
    {
        await Mirror.DisposeAsync();
        Log.Dispose();
    }

    protected async Task<JsonElement> State() =>
        JsonDocument.Parse(await Mirror.Http.GetByteArrayAsync("/state")).RootElement;

    protected async Task<(long Size, long Entries)> Stands()
    {
        var state = await State();
        return (state.GetProperty("size").GetInt64(), state.GetProperty("entries").GetInt64());
    }

    protected async Task<Vkey> Key() => Vkey.Parse((await State()).GetProperty("key").GetString()!);

    protected async Task Again()
    {
        await Mirror.Kill();
        await Mirror.Start();
    }

    /// <summary>Killed, changed, and not started again: what it says.</summary>
    protected async Task<string> RefusesAfter(Action<string> change, string file)
    {
        await Mirror.Kill();
        change(Mirror.In(file));
        var before = Directory.GetFiles(Mirror.Folder).ToDictionary(path => path, File.ReadAllBytes);
        var (code, said) = await Mirror.Refusal();
        code.ShouldBe(2, said);
        foreach (var (path, bytes) in before)
            File.ReadAllBytes(path).ShouldBe(bytes, path);
        return said;
    }
}
