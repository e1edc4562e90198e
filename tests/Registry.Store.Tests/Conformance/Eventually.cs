namespace Registry.Store.Tests.Conformance;

/// <summary>Waits for what others do, and fails when they do not do it within two minutes.</summary>
internal static class Eventually
{
    public static Task Is(Func<bool> so) => Is(() => Task.FromResult(so()));

    public static async Task Is(Func<Task<bool>> so)
    {
        for (var end = DateTimeOffset.UtcNow.AddMinutes(2); !await so(); await Task.Delay(20))
            (DateTimeOffset.UtcNow < end).ShouldBeTrue("it was not so within two minutes");
    }
}
