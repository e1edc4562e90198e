using Microsoft.Extensions.Logging;

namespace Registry.Store.Marten;

/// <summary>A delivery went wrong and that was told already: Wolverine hears only that it comes again.</summary>
internal sealed class NotDealtWithException : Exception;

/// <summary>
/// Errors that Wolverine's own loops would write into a log: told to whoever receives, who says their kind and no word
/// of theirs.
/// </summary>
internal sealed class FaultsOfWolverine(Counter counter) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && exception is not (null or NotDealtWithException)
            && counter.Open is { IsCompletedSuccessfully: true, Result: var (receiver, stop) }
            && !stop.IsCancellationRequested)
            receiver.Failed(exception);
    }

    public void Dispose() { }
}
