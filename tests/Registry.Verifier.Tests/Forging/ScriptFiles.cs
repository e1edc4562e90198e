namespace Registry.Verifier.Tests.Forging;

/// <summary>The files that scripts name.</summary>
internal static class ScriptFiles
{
    public static void Write(string folder)
    {
        void Put(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(folder, name), bytes);
        var world = new World();
        var (leaves, head) = (world.Leaves(), world.Events[13].HeadLine());
        Put("trust.txt", Canon.Bytes(Signers.Ours.Trust));
        Put("others.txt", Canon.Bytes(Signers.Others.Trust));
        Put("broken.txt", Canon.Bytes("log\n"));
        Put("march.asice", new Lie().Make().Extract);
        Put("person.asice", new Lie { IsPerson = true }.Make().Extract);
        Put("one-appeal.asice", Corpus.GoodCases.Narrowed("appeal", World.Id(3, 1)).Make().Extract);
        Put("withheld.asice", new Lie { Said = draft => Corpus.RangeCases.Hide(draft.At(13)) }.Make().Extract);
        Put("escapes.asice", new Lie { Said = draft => draft.Manifest["coverage"]![0]!["en"] = "\u001b[2J" }.Make().Extract);
        Put("february.checkpoint", Canon.Bytes(Corpus.GoodCases.Seen(world, 3)));
        Put("other.checkpoint", Canon.Bytes(Signers.Ours.Note(Signers.Checkpoint(3, new byte[32]))));
        Put("head.json", Canon.Bytes(head + "\n"));
        Put("other.json", Canon.Bytes(world.Events[14].HeadLine()));
        Put("leaf.tlog-proof", Canon.Bytes(Receipt(13, leaves, "")));
        Put("whole.tlog-proof", Canon.Bytes(Receipt(13, leaves, $"extra {Convert.ToBase64String(Canon.Bytes(head))}\n")));
        Put("cut.tlog-proof", Canon.Bytes(Receipt(13, [.. leaves.Take(40)], "").Replace("index 13", "index 12", StringComparison.Ordinal)));
        Put("text.tlog-proof", Canon.Bytes("text\n"));
        Put("unwitnessed.tlog-proof", Canon.Bytes(Receipt(13, leaves, "", byMirror: false)));
    }

    private static string Receipt(int index, List<byte[]> leaves, string extra, bool byMirror = true)
    {
        var path = string.Concat(Canon.Path(index, leaves).Select(hash => Convert.ToBase64String(hash) + "\n"));
        var note = Signers.Ours.Note(Signers.Checkpoint(leaves.Count, Canon.Root(leaves)), byMirror: byMirror);
        return $"c2sp.org/tlog-proof@v1\n{extra}index {index}\n{path}\n{note}";
    }
}
