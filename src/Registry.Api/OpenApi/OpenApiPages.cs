using Microsoft.OpenApi;
using Registry.Api.Access;

namespace Registry.Api.OpenApi;

/// <summary>The OpenAPI 3.1 document at /openapi/v1.json and its page at /swagger.</summary>
public static class OpenApiPages
{
    public const string DocumentPath = "/openapi/v1.json";

    public static IServiceCollection AddRegistryOpenApi(this IServiceCollection services) => services
        .AddEndpointsApiExplorer()
        .AddSwaggerGen(gen =>
        {
            gen.SwaggerDoc("v1", new()
            {
                Title = "Registry of personal-data operations",
                Version = "v1",
                Description = "Every operation on a citizen's personal data is an event; "
                    + "projections answer who holds what, who received it and why.",
            });
            gen.CustomSchemaIds(SchemaId);
            gen.SupportNonNullableReferenceTypes();
            gen.NonNullableReferenceTypesAsRequired();
            gen.IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, "Registry.Api.xml"));
            gen.AddSecurityDefinition(BearerHandler.SchemeName, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "A token of the configured issuer; on the embedded default from DIR/access.json.",
            });
            gen.AddSecurityRequirement(document => new()
            {
                [new OpenApiSecuritySchemeReference(BearerHandler.SchemeName, document)] = [],
            });
            gen.OperationFilter<ExampleFilter>();
        });

    /// <summary>Beside the doors, not on the way to them: an operation does not pass through the pages.</summary>
    public static void UseRegistryOpenApi(this IApplicationBuilder app) => app.UseWhen(
        http => !http.Request.Path.StartsWithSegments("/v1"),
        pages => pages
            .UseSwagger(swagger =>
            {
                swagger.RouteTemplate = "openapi/{documentName}.json";
                swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            })
            .UseSwaggerUI(page =>
            {
                page.SwaggerEndpoint(DocumentPath, "Registry v1");
                page.RoutePrefix = "swagger";
                page.DocumentTitle = "Registry API";
            }));

    /// <summary>A nested form is named with its door: OpenAppealRequest.</summary>
    private static string SchemaId(Type type) => type.IsNested
        ? $"{type.DeclaringType!.Name.Replace("Endpoint", "", StringComparison.Ordinal)}{type.Name}"
        : type.IsGenericType
            ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
                + $"Of{string.Join("And", type.GetGenericArguments().Select(SchemaId))}"
            : type.Name;
}
