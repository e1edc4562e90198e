using System.Diagnostics;
using Registry.Api.Problems;
using Registry.Store;
using Registry.Store.Codec;

namespace Registry.Api.Hosting;

/// <summary>
/// What no door has answered: the caller gets a trace id and no message, the operator the kind and the place.
/// </summary>
public sealed class LastResort(RequestDelegate next, Faults faults)
{
    public async Task Invoke(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            await faults.Of(fault).ExecuteAsync(http);
        }
    }

}

/// <summary>What a caller hears of a fault, and what the operator reads of it.</summary>
public sealed class Faults(ILogger<Faults> log)
{
    public Problem Of(Exception fault)
    {
        switch (fault)
        {
            case StoreUnavailableException:
                log.LogUnavailable(Trace);
                return Problem.Of(ProblemKinds.Unavailable);
            case UnknownEventException unknown:
                log.UnknownEvent(unknown.Position, Trace);
                return Problem.Of(ProblemKinds.UnknownEvent);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return Problem.Of(ProblemKinds.TooLarge);
            case BadHttpRequestException:
                return Problem.Of(ProblemKinds.Malformed);
            default:
                log.Fault(fault.GetType().FullName!, Trace, fault.StackTrace);
                return Problem.Of(ProblemKinds.Faulty);
        }
    }

    private static string? Trace => Activity.Current?.TraceId.ToString();
}
