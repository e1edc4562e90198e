namespace Registry.House.Tests;

/// <summary>What we log can be read in one sitting.</summary>
public sealed class LogTests
{
    [Fact]
    public void Every_line_is_declared_in_one_place() => Checkout.SrcCode.SelectMany(Logging.Strays).ShouldBeEmpty();

    [Fact]
    public void A_line_carries_ids_codes_and_numbers_only()
    {
        var declared = Checkout.Read(Logging.Declared);
        declared.Text.ShouldContain("LoggerMessage");
        Logging.UnknownPlaceholders(declared).Concat(Logging.Exceptions(declared)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("class It { void Do() => _logger.LogInformation(\"Found {Name}\", name); }")]
    [InlineData("class It { void Do() => log.Log(LogLevel.Error, $\"Found {name}\"); }")]
    [InlineData("class It { object Do() => LoggerMessage.Define(LogLevel.Error, 1, \"Found\"); }")]
    [InlineData("class It { [LoggerMessage(1, LogLevel.Error, \"Found\")] partial void Found(); }")]
    public void A_line_that_is_written_elsewhere_is_caught(string text) =>
        Logging.Strays(new("src/It.cs", text)).ShouldHaveSingleItem();

    [Fact]
    public void A_logarithm_is_let_through() =>
        Logging.Strays(new("src/It.cs", "class It { double Do() => Math.Log(2); }")).ShouldBeEmpty();

    [Theory]
    [InlineData("Name")]
    [InlineData("Iin")]
    [InlineData("Body")]
    public void A_line_with_a_value_is_caught(string name) => Logging.UnknownPlaceholders(new(
        "Log.cs", $"class Log {{ [LoggerMessage(1, LogLevel.Error, \"Found {{{name}}}\")] partial void Found(); }}"))
        .ShouldHaveSingleItem();

    [Fact]
    public void A_line_with_an_exception_is_caught() => Logging.Exceptions(new(
        "Log.cs", "class Log { [LoggerMessage(1, LogLevel.Error, \"Broken\")] partial void Broken(Exception fault); }"))
        .ShouldHaveSingleItem();
}
