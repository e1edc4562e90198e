using System.Text;
using Registry.Ops.Wire;

namespace Registry.Ops.Bench;

/// <summary>The disclosure of a day: an appeal at random, three categories, a sealed reason.</summary>
public sealed class Disclosing(Access access, IReadOnlyList<Appeal> appeals)
{
    public const string Circumstances =
        """{"purpose":"appeals","ground":"consent","channel":"call","policyVersion":1,"language":"kk"}""";

    public const string Reason = "Өтінішті қарау және қанағаттандыру үшін";

    private readonly string head =
        $"POST /v1/disclosures HTTP/1.1\r\nHost: {access.Url.Authority}\r\nAuthorization: Bearer {access.Tokens["service"]}\r\n"
        + "Content-Type: application/json\r\n";

    public (byte[] Request, Guid OperationId) Next(Random random)
    {
        var operation = Guid.NewGuid();
        var appeal = appeals[random.Next(appeals.Count)];
        var body = $$$"""
            {"operationId":"{{{operation}}}","circumstances":{{{Circumstances}}},"recipientId":"{{{appeal.RecipientId}}}","appealId":"{{{appeal.AppealId}}}","categories":["identity","contact","address"],"words":{"reason":"{{{Reason}}}"}}
            """;
        return (Encoding.UTF8.GetBytes($"{head}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"), operation);
    }
}
