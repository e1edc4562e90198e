using Registry.Api.Tests.Access;

namespace Registry.Api.Tests.Console;

/// <summary>A service whose issuer knows the console, with a secret in a file.</summary>
public class ServiceWithSignIn : ServiceProcess
{
    public Issuer Issuer { get; private set; } = null!;

    public SignInDesk Desk => Issuer.Desk;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["REGISTRY_OIDC_AUTHORITY"] = Issuer.Url,
        ["REGISTRY_OIDC_AUDIENCE"] = Issuer.Audience,
        ["REGISTRY_OIDC_CLIENT"] = SignInDesk.Client,
        ["REGISTRY_OIDC_CLIENT_SECRET_FILE"] = SecretFile,
    };

    private string SecretFile => Path.Combine(Data, "console.secret");

    public override async Task InitializeAsync()
    {
        Issuer = await Issuer.Start();
        Desk.Key = Issuer.Publish(Issuer.Elliptic("first"));
        Desk.Secret = "құпия of the console";
        await File.WriteAllTextAsync(SecretFile, $"{Desk.Secret}\n");
        File.SetUnixFileMode(SecretFile, UnixFileMode.UserRead);
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    /// <summary>To the issuer: the address that the service sends its reader to.</summary>
    public async Task<string> Sent(Reader reader, string back = "/console")
    {
        var page = await reader.Get($"/console/sign-in/start?back={Uri.EscapeDataString(back)}");
        return page.To.ShouldNotBeNull($"{page.Text}\n{Output}");
    }

    /// <summary>To the issuer and back: the address that the reader comes back to.</summary>
    public async Task<string> CameBack(Reader reader, Holder holder, string back = "/console")
    {
        Desk.Holder = holder;
        return (await reader.Get(await Sent(reader, back))).To.ShouldNotBeNull();
    }

    /// <summary>The whole way.</summary>
    public async Task<Shown> SignedIn(Reader reader, Holder holder, string back = "/console") =>
        await reader.Get(new Uri(await CameBack(reader, holder, back)).PathAndQuery);
}

/// <summary>One behind a proxy, a public client that asks for more.</summary>
public sealed class ServiceBehindAProxy : ServiceWithSignIn
{
    public const string Url = "http://localhost:8999";

    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(base.Settings)
        {
            ["REGISTRY_OIDC_CLIENT_SECRET_FILE"] = "",
            ["REGISTRY_OIDC_SCOPE"] = "openid profile registry",
            ["REGISTRY_PUBLIC_URL"] = Url,
        };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Desk.Secret = null;
    }
}

/// <summary>One whose issuer nobody has ever seen.</summary>
public sealed class ServiceWithoutItsIssuer : ServiceProcess
{
    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["REGISTRY_OIDC_AUTHORITY"] = "http://127.0.0.1:9",
        ["REGISTRY_OIDC_AUDIENCE"] = Issuer.Audience,
        ["REGISTRY_OIDC_CLIENT"] = SignInDesk.Client,
    };
}
