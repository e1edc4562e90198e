using Registry.Ops;
using Registry.Ops.Bench;
using Registry.Ops.Check;
using Registry.Ops.Day;
using Registry.Ops.Tour;
using Registry.Ops.Wire;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};

try
{
    var given = Given.Of(args);
    return given.Verb switch
    {
        "day" => await DayRun.Run(given.Day(), interrupted.Token),
        "check" => await CheckRun.Run(
            given.Needed("acks"), given.Find(), given.Number("clients", 32), given.Patience(), interrupted.Token),
        "compare" => await DayRun.CompareLast(given.Needed("acks"), given.Find(), given.Patience(), interrupted.Token),
        "tour" => await TourRun.Run(
            given.Find(), given.Verifier(), given.Patience(), interrupted.Token),
        "fill" => await given.Fill(interrupted.Token),
        "extract" => await new Extracting(given.Extract()).Run(interrupted.Token),
        "bench" => await new BenchRun(given.Bench()).Run(interrupted.Token),
        "engines" => new Engines(given.Needed("folder")).Print(),
        _ => throw new OpsException(
            $"There is no verb {given.Verb}: day, check, compare, tour, fill, extract, bench, engines."),
    };
}
catch (OpsException said)
{
    await Console.Error.WriteLineAsync(said.Message);
    return 2;
}
catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
{
    return 130;
}
