namespace Registry.House.Tests;

/// <summary>The demands docs/coverage.md has a row for, table by table, in the order of their sources.</summary>
public static class CoverageRows
{
    /// <param name="Count">Rows its source has: a slip in the keys shows.</param>
    public sealed record Part(string Heading, int Count, IReadOnlyList<string> Keys);

    public static IReadOnlyList<Part> All { get; } =
    [
        Of("Policy", 21, "policy ", """
            1.1|1.2|1.3 operations|1.3 PD|1.3 transfer vs dissemination|1.3 destruction|1.3 applicant|1.4
            2.1(a)|2.1(b)|2.1(c),(d)|2.1(e)|2.1(f)|3.1|4.1|5.1|5.2|6.1|6.2|7.1|7.2
            """),
        Of("Law", 33, "", """
            Law 1|Law 1 (autumn 2026)|Law 3(3)|Law 5, 7(8), 7(9), 12(1), 14|Law 7(1), 9|Law 7(6)|Law 7(10)
            Law 7(11),(12)|Law 8(1)|Law 8(2)|Law 8(4)|Law 8(5),(6)|Law 8-1|Law 8-2|Law 10(1)|Law 10-1, 25-1|Law 11
            Law 12(2)|Law 13|Law 15|Law 16|Law 17|Law 18|Digital Code 41|Law 19-1; Digital Code 43|Law 22(1)|Law 22(2)
            Law 23-2|Law 24|Law 25(2)|Law 25(3)|Law 27(2), 27-1, 27-2, 27-3|Law 30
            """),
        Of("Order 395", 5, "Order 395 p. ", "6|8|11|16|24"),
        Of("Order 179", 5, "Order 179 p. ", "4-8|9(5)|11|12|13, 14"),
        Of("Conflicts of policy and law", 6, "conflict ", "1|2|3|4|5|6"),
        Of("Invariants", 12, "invariant ", "1|2|3|4|5|6|7|8|9|10|11|12"),
    ];

    private static Part Of(string heading, int count, string prefix, string keys) =>
        new(heading, count, [.. keys.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(key => prefix + key)]);
}
