namespace Registry.Verifier.Tests.Forging;

/// <summary>What is done to a flawless extract, at any stage of its making; all later stages are done right.</summary>
internal sealed record Lie
{
    public bool IsPerson { get; init; }

    public Asked Asked { get; init; } = new();

    public Signers Signers { get; init; } = Signers.Ours;

    /// <summary>What the registry logged, before the tree is made of it.</summary>
    public Action<World> Logged { get; init; } = _ => { };

    /// <summary>What the extract says, before it is packed.</summary>
    public Action<Draft> Said { get; init; } = _ => { };

    /// <summary>The files, before they are signed.</summary>
    public Action<SortedDictionary<string, byte[]>> Written { get; init; } = _ => { };

    public Action<Container> Packed { get; init; } = _ => { };

    /// <summary>The earlier checkpoint that the reader kept, of the world as it is.</summary>
    public Func<World, string>? Seen { get; init; }

    /// <summary>The reader's trust file; null for none.</summary>
    public string? Trust { get; init; } = Signers.Ours.Trust;

    public Forged Make()
    {
        var world = new World();
        Logged(world);
        foreach (var one in world.Events)
            one.Commit();
        var draft = IsPerson ? Extracts.OfPerson(world, Signers, Asked) : Extracts.Range(world, Signers, Asked);
        Said(draft);
        var files = draft.Files();
        Written(files);
        var container = new Container { Files = files, Sign = list => Signers.Sign(list) };
        Packed(container);
        return new(container.ToBytes(), Trust, Seen?.Invoke(world));
    }
}

internal sealed record Forged(byte[] Extract, string? Trust, string? Seen);

/// <param name="Code">Of the fault; empty for none.</param>
/// <param name="Words">That the report says.</param>
internal sealed record ForgedCase(string Name, string Code, Lie Lie, string Words = "")
{
    public override string ToString() => Name;
}
