using System.Net.Sockets;

namespace Registry.Api.Hosting.Mirroring;

/// <summary>HTTP to a process on this machine.</summary>
internal static class SocketTo
{
    public static SocketsHttpHandler Path(string path) => new()
    {
        ConnectCallback = async (_, ct) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), ct);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}
