namespace Registry.Domain;

/// <summary>The unit of destruction: one key. Data of one purpose and one matter, in one generation.</summary>
/// <param name="Matter">The appeal, case or contract it is about; none for what outlives every matter.</param>
/// <param name="Generation">1, 2, 3 …: a wrong value is corrected by opening the next and destroying this one.</param>
/// <remarks>Source: design section 4; policy 5.1 ties data to the appeal they were given for.</remarks>
public sealed record Slice(SliceId SliceId, string Purpose, Guid? Matter, int Generation)
{
    /// <summary>The slice that finds and names a person.</summary>
    public const string IdentityPurpose = "identity";

    /// <summary>
    /// The words of our own record of disclosures: Law 94-V art. 22(1)(5). docs/decisions/0005-words-have-a-slice.md.
    /// </summary>
    public const string AccountingPurpose = "accounting";

    public Slice Next(SliceId sliceId) => this with { SliceId = sliceId, Generation = Generation + 1 };
}
