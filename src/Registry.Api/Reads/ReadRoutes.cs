using Registry.Api.Access;
using Registry.Api.Extracts;
using Registry.Api.Extracts.Verdicts;
using Registry.Api.Operations;
using Registry.Api.Problems;

namespace Registry.Api.Reads;

/// <summary>The questions over HTTP, and who may ask them.</summary>
public static class ReadRoutes
{
    private static readonly string[] Everyone = [.. Roles.All];
    private static readonly string[] Officers = [Roles.Officer, Roles.Approver];
    private static readonly string[] Staff = [Roles.Officer, Roles.Approver, Roles.Administrator];
    private static readonly string[] Administrators = [Roles.Administrator];
    private static readonly string[] Watchers =
        [Roles.Officer, Roles.Approver, Roles.Regulator, Roles.Administrator];
    private static readonly string[] Services = [Roles.Service, Roles.Officer, Roles.Approver];

    public static void MapReads(this IEndpointRouteBuilder routes)
    {
        Get<SubjectAnswer>(routes, "/v1/subjects/{subjectId:guid}", "GetSubject",
            "What is held about a person, and in which state, now or at a moment", GetSubjectEndpoint.Handle, Officers);
        MapDisclosures(routes);
        Get<ListAnswer<RefusalAnswer>>(routes, "/v1/refusals", "ListRefusals",
            "What a rule said no to", ListRefusalsEndpoint.Handle, Staff);
        Get<OperationAnswer>(routes, "/v1/operations/{operationId:guid}", "GetOperation",
            "The receipt of an operation of this source", GetOperationEndpoint.Handle, Everyone);
        Get<GetCatalogueEndpoint.Answer>(routes, "/v1/catalogue", "GetCatalogue",
            "Declared purposes, categories and fields", GetCatalogueEndpoint.Handle, Everyone);
        Get<GetConfigurationEndpoint.Answer>(routes, "/v1/configuration", "GetConfiguration",
            "What the centre has configured", GetConfigurationEndpoint.Handle, Staff);
        MapOperationLists(routes);
        MapConsents(routes);
        MapFind(routes);
        Get<GetSelfEndpoint.Answer>(routes, "/v1/self", "GetSelf",
            "Who the caller is in the record", GetSelfEndpoint.Handle, Everyone);
        MapStandings(routes);
        Documented<CompareViewsEndpoint.Answer>(
            routes.MapPost("/v1/views/comparison", CompareViewsEndpoint.Handle),
            "CompareViews", "Build the views from the whole log and compare them with those that answer",
            "views", Administrators);
    }

    /// <summary>Who received data, who saw them, and who may receive them.</summary>
    private static void MapDisclosures(IEndpointRouteBuilder routes)
    {
        Get<ListAnswer<DisclosureAnswer>>(
            routes, "/v1/subjects/{subjectId:guid}/disclosures", "ListDisclosuresOfSubject",
            "Who received a person's data, when and why", ListDisclosuresEndpoint.OfSubject, Officers);
        Get<ListAnswer<AccessAnswer>>(routes, "/v1/subjects/{subjectId:guid}/accesses", "ListAccesses",
            "Who opened a person's values", ListAccessesEndpoint.Handle, Officers);
        Get<ListAnswer<DisclosureAnswer>>(
            routes, "/v1/recipients/{recipientId:guid}/disclosures", "ListDisclosuresOfRecipient",
            "What a recipient received", ListDisclosuresEndpoint.OfRecipient, Officers);
        Get<ListAnswer<DisclosureAnswer>>(routes, "/v1/disclosures", "ListDisclosures",
            "The record of disclosures", ListDisclosuresEndpoint.OfAll, Officers);
        Get<GetDisclosureSummaryEndpoint.Answer>(routes, "/v1/disclosures/summary", "SummariseDisclosures",
            "How many disclosures there were, by day, recipient and channel", GetDisclosureSummaryEndpoint.Handle,
            Officers);
        Get<ListAnswer<RecipientAnswer>>(routes, "/v1/recipients", "ListRecipients",
            "The register of recipients", ListRecipientsEndpoint.Handle, [.. Services, Roles.Administrator]);
    }

    /// <summary>How far the registry is with the log, and was told of the world.</summary>
    private static void MapStandings(IEndpointRouteBuilder routes)
    {
        Get<GetViewsEndpoint.Answer>(routes, "/v1/views", "GetViews",
            "How far the views are, and what they stopped at", GetViewsEndpoint.Handle, Administrators);
        Get<GetCoverageEndpoint.Answer>(routes, "/v1/coverage", "GetCoverage",
            "How far the registry was told: sources, silence, differences", GetCoverageEndpoint.Handle, Watchers);
    }

    private static void MapOperationLists(IEndpointRouteBuilder routes)
    {
        Get<ListAnswer<OperationEntry>>(
            routes, "/v1/subjects/{subjectId:guid}/operations", "ListOperationsOfSubject",
            "Everything that was done with a person's data", ListOperationsEndpoint.OfSubject, Officers);
        Get<ListAnswer<OperationEntry>>(routes, "/v1/operations", "ListOperations",
            "Everything that was done with anybody's data", ListOperationsEndpoint.OfAll, Officers);
        Get<GetOperationSummaryEndpoint.Answer>(routes, "/v1/operations/summary", "SummariseOperations",
            "How many operations were done, by whom and through which channel", GetOperationSummaryEndpoint.Handle,
            Officers);
        Get<GetHoldingSummaryEndpoint.Answer>(routes, "/v1/holdings/summary", "SummariseHoldings",
            "Of how many people something is held, by category", GetHoldingSummaryEndpoint.Handle, Officers);
    }

    private static void MapConsents(IEndpointRouteBuilder routes)
    {
        Get<ListAnswer<ConsentAnswer>>(routes, "/v1/subjects/{subjectId:guid}/consents", "ListConsentsOfSubject",
            "What a person consented to, and what of it counts", ListConsentsEndpoint.OfSubject, Officers);
        Get<ListAnswer<ConsentAnswer>>(routes, "/v1/consents", "ListConsents",
            "Consents by kind", ListConsentsEndpoint.OfAll, Officers);
        Get<GetConsentSummaryEndpoint.Answer>(routes, "/v1/consents/summary", "GetConsentSummary",
            "Collections by kind of consent and by ground, and what became of consents",
            GetConsentSummaryEndpoint.Handle, Officers);
        Get<ListAnswer<DisseminationAnswer>>(routes, "/v1/disseminations", "ListDisseminations",
            "What was made public", ListDisseminationsEndpoint.Handle, Officers);
    }

    private static void MapFind(IEndpointRouteBuilder routes)
    {
        Documented<FoundAnswer>(
            routes.MapPost("/v1/subjects/find", FindSubjectsEndpoint.Handle)
                .Accepts<FindSubjectsEndpoint.Request>("application/json"),
            "FindSubjects", "Whom an identifier, phone, account or appeal leads to", "subjects", Services);
        MapTwoPeople(routes);
    }

    /// <summary>
    /// What takes two people and has a stream of its own. Nothing of a withheld entry is told to anybody else.
    /// </summary>
    private static void MapTwoPeople(IEndpointRouteBuilder routes)
    {
        Get<ListAnswer<ProposalAnswer>>(routes, "/v1/proposals", "ListProposals",
            "What was proposed about people and waits for a second person", ListProposalsEndpoint.Handle, Officers);
        Get<ListProposalsEndpoint.One>(routes, "/v1/proposals/{proposalId:guid}", "GetProposal",
            "A proposal and what became of it", ListProposalsEndpoint.HandleOne, Officers);
        Get<ListAnswer<ListWithheldEndpoint.Item>>(routes, "/v1/withheld", "ListWithheld",
            "Disclosures that an order forbids to tell the person of", ListWithheldEndpoint.Handle, Officers);
        Get<ListWithheldEndpoint.Summary>(routes, "/v1/withheld/summary", "SummariseWithheld",
            "How many disclosures are withheld, and how many were", ListWithheldEndpoint.Count,
            [.. Officers, Roles.Regulator]);
        Documented<DryRunBatchEndpoint.Answer>(
            routes.MapPost("/v1/batches/dry-run", DryRunBatchEndpoint.Handle)
                .Accepts<DryRunBatchEndpoint.Request>("application/json"),
            "DryRunBatch", "What a batch of destructions would do, and the hash to propose it by", "batches", Officers);
        Get<GetBatchEndpoint.Answer>(routes, "/v1/batches/{batchId:guid}", "GetBatch",
            "How far a batch is, and what became of each member", GetBatchEndpoint.Handle, Officers);
        Get<ListAnswer<ListExtractsEndpoint.Item>>(routes, "/v1/extracts", "ListExtracts",
            "Extracts of the log, and how they stand", ListExtractsEndpoint.Handle, Watchers);
        Get<ListExtractsEndpoint.One>(routes, "/v1/extracts/{extractId:guid}", "GetExtract",
            "An extract: what it shows, who decided, its size, digest and end", ListExtractsEndpoint.HandleOne,
            Watchers);
        Get<VerdictAnswer>(routes, "/v1/extracts/{extractId:guid}/verdict", "GetExtractVerdict",
            "What registry-verify says of an issued extract; nothing is handed over by it",
            GetExtractVerdictEndpoint.Handle, Officers)
            .Produces<Problem>(409, Problem.MediaType).Produces<Problem>(422, Problem.MediaType);
        GetExtractFileEndpoint.Map(routes);
    }

    private static RouteHandlerBuilder Get<TAnswer>(
        IEndpointRouteBuilder routes, string path, string name, string summary, Delegate handle, string[] roles) =>
        Documented<TAnswer>(routes.MapGet(path, handle), name, summary, path.Split('/')[2], roles);

    private static RouteHandlerBuilder Documented<TAnswer>(
        RouteHandlerBuilder route, string name, string summary, string tag, string[] roles)
    {
        route.WithName(name).WithSummary(summary).WithDescription($"Roles: {string.Join(", ", roles)}.").WithTags(tag)
            .RequireAuthorization(policy => policy.RequireRole(roles))
            .AddEndpointFilter(CoverageFilter.Put)
            .Produces<TAnswer>();
        foreach (var status in new[] { 400, 401, 403, 404, 410, 503 })
            route.Produces<Problem>(status, Problem.MediaType);
        return route;
    }
}
