namespace Registry.Domain.Extracts;

/// <summary>The end of an extract by the registry itself: its key is destroyed in the same append.</summary>
/// <param name="Now">UTC.</param>
public sealed record EndExtract(ExtractId ExtractId, ActorId Registry, DateTimeOffset Now)
{
    /// <summary>Its term is over.</summary>
    public Decision Expire(Extract extract) => extract switch
    {
        Extract.Issued it when it.ExpiresAt <= Now => End(it.Order, it.File, about => new ExtractExpired(about)),
        _ => Decision.Refuse(new Refusal.UnknownExtract()),
    };

    /// <summary>A person in it was destroyed; one that is still being built is not to be issued.</summary>
    public Decision Destroy(Extract extract) => extract switch
    {
        Extract.Issued it => End(it.Order, it.File, about => new ExtractDestroyed(about)),
        Extract.Approved => Fail(extract, ExtractFailure.PersonDestroyed),
        _ => Decision.Refuse(new Refusal.UnknownExtract()),
    };

    /// <summary>It cannot be built.</summary>
    public Decision Fail(Extract extract, ExtractFailure because) => extract is Extract.Approved it
        ? End(it.Order, it.File, about => new ExtractFailed(because, about))
        : Decision.Refuse(new Refusal.UnknownExtract());

    private Decision End(ExtractOrder order, Slice file, Func<Circumstances, ExtractEvent> fact) =>
        Decision.Accept(new()
        {
            Facts = [new(StreamKind.Extract, ExtractId.Value, fact(Acting(order)))],
            Fingerprint = null,
            Destroys = [file.SliceId],
        });

    private Circumstances Acting(ExtractOrder order) => order.About with
    {
        Operation = Operation.Destroy, Actor = Registry, Source = Registry, OnBehalfOf = null, OccurredAt = Now,
        Automated = true, Channel = Channel.System,
    };
}
