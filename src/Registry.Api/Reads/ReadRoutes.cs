namespace Registry.Api.Reads;

public static class ReadRoutes
{
    public static void MapReads(this IEndpointRouteBuilder routes)
    {
    }
}
