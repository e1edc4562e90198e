namespace Registry.Api.Access;

/// <summary>What a token may be for. Source: design section 7.</summary>
public static class Roles
{
    public const string Service = "service";
    public const string Officer = "officer";
    public const string Approver = "approver";
    public const string Regulator = "regulator";
    public const string Inspector = "inspector";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } =
        [Service, Officer, Approver, Regulator, Inspector, Administrator];
}
