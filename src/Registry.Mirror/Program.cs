using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Registry.Mirror;

if (args is ["--help" or "-h"])
{
    Console.WriteLine(Arguments.Usage);
    return 0;
}

try
{
    var told = Arguments.Of(args);
    using var copy = new Copy(told.Data, told.Wait);
    var broken = 0;

    var builder = WebApplication.CreateEmptyBuilder(new());
    builder.Logging.ClearProviders();
    builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Doors.MostBytes;
        kestrel.ListenUnixSocket(told.Socket);
    });
    builder.Services.AddRouting();
    var app = builder.Build();
    app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        catch (IOException fault) when (fault is not Microsoft.AspNetCore.Connections.ConnectionResetException
            && !http.RequestAborted.IsCancellationRequested && fault is not BadHttpRequestException)
        {
            // What is on disk is not known any more: the next start finds out.
            await Console.Error.WriteLineAsync($"The folder cannot be written: {fault.GetType().Name}");
            broken = 1;
            http.Response.StatusCode = 500;
            app.Lifetime.StopApplication();
        }
    });
    app.MapMirror(copy);

    File.Delete(told.Socket); // of a mirror that was killed
    await app.StartAsync();
    File.SetUnixFileMode(told.Socket, (UnixFileMode)0b110_110_000); // its folder says who may come here
    Console.WriteLine("ready");
    if (told.UntilInputEnds)
        _ = Task.Run(() =>
        {
            Console.OpenStandardInput().CopyTo(Stream.Null);
            app.Lifetime.StopApplication();
        });
    await app.WaitForShutdownAsync();
    return broken;
}
catch (RefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 2;
}
