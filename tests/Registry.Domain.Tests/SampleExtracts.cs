using Registry.Domain.Extracts;
using Registry.Domain.Recipients;

namespace Registry.Domain.Tests;

/// <summary>The prosecutor asks, by an order, for what was disclosed in a month; Aigul asks for what is hers.</summary>
public static partial class Sample
{
    public static readonly ExtractId Month = new(Id(45));
    public static readonly RecipientId Prosecutor = new(Id(33));
    public static readonly ActorId Inspector = new(Id(65));
    public static readonly Slice ExtractWords = new(new(Id(92)), AskForExtract.SlicePurpose, null, 1);
    public static readonly Slice ExtractFile = new(new(Id(93)), ApproveExtract.FilePurpose, null, 1);
    public static readonly IssuedFile Made = new("hash", 109, 0, 9, 3, ValueList.Of<string>("address"));

    public static readonly Fact ProsecutorRegistered = On(Prosecutor, new RecipientRegistered(
        RecipientKind.Authority,
        CategorySet.Of("contact", "address", "appeal-content", "health", "identifier", "identity-document-copy"), "KZ",
        new Personal.Open(WaterWords, FieldMap.Of((Field.OrganisationName, "Прокуратура"))), InOrder));

    public static readonly Circumstances Demanded = AtNoon with
    {
        Operation = Operation.Provide, Ground = LegalGround.AuthorityOrder, Matter = null, Actor = Officer,
    };

    /// <summary>Her right: no consent and no order.</summary>
    public static readonly Circumstances Requested = Demanded with { Ground = LegalGround.OtherLaw };

    public static readonly Circumstances ByTheChief = Requested with { Actor = Chief };

    public static readonly FieldMap Request = FieldMap.Of((Field.DocumentReference, "Өтініш 5"));

    public static ExtractQuery OfAMonth => new(
        ExtractKind.Range, new(Noon.AddMonths(-1), Noon), ExtractFilter.Everything, null, null,
        ValueList.Of<string>("address"), Prosecutor, Inspector, Language.Ru);

    public static ExtractQuery OfHers => new(
        ExtractKind.Person, null, null, null, Aigul, ValueList.Of<string>("address", "reason"), null, null,
        Language.Kk);

    public static AskForExtract AskForAMonth => new(Month, OfAMonth, Order, ExtractWords.SliceId, Demanded);

    public static AskForExtract AskForHers => new(Month, OfHers, Request, ExtractWords.SliceId, Requested);

    public static ApproveExtract ApproveMonth => new(Month, MayApprove: true, ExtractFile.SliceId, ByTheChief);

    public static ExtractStates ExtractStatesOf(World world) =>
        new(world.Recipient(Prosecutor), world.Subject(Aigul));

    /// <summary>Asked, approved, issued.</summary>
    public static World Issued(this World world, AskForExtract ask) => world.Approved(ask)
        .When(it => new IssueExtract(Month, Made).Decide(it.Extract(Month), it.Subject(Aigul), Frame)).After;

    public static World Approved(this World world, AskForExtract ask) => world
        .When(it => ask.Decide(ExtractStatesOf(it), Frame)).After
        .When(it => ApproveMonth.Decide(it.Extract(Month), ExtractStatesOf(it), Frame)).After;

    /// <summary>Handed over by an officer, at a moment.</summary>
    public static Decision HandOver(this World world, DateTimeOffset at, ActorId? login = null) =>
        new HandOverExtract(Month, login, login is null ? Reason : FieldMap.Empty, Requested with { OccurredAt = at })
            .Decide(world.Extract(Month), ExtractStatesOf(world), Frame with { Now = at });

    /// <summary>The prosecutor is on record.</summary>
    public static World Asking => Scenario.Given(ProsecutorRegistered);

    public static Decision AskFor(ExtractQuery query, Recipient? receiver = null) =>
        (AskForAMonth with { Query = query }).Decide(
            new(receiver ?? Asking.Recipient(Prosecutor), Domain.Subjects.Subject.Nobody), Frame);

    public static EndExtract Ending(DateTimeOffset at) => new(Month, Crm, at);
}
