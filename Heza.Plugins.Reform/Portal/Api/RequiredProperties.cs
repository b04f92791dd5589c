using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Heza.Plugins.Reform.Portal.Api;

/// <summary>
/// Says in the description what holds on the wire: an answer has all its properties (null where there is nothing), while
/// a request may leave out whatever may be null. Clients generated from it are neither too strict nor too lax.
/// </summary>
internal static class RequiredProperties
{
    public static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        var sent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var body in document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(operation => operation.Value.RequestBody))
        {
            foreach (var media in body?.Content?.Values ?? [])
            {
                Collect(media.Schema, sent, schemas);
            }
        }

        foreach (var (name, schema) in schemas)
        {
            if (schema is OpenApiSchema { Properties: { Count: > 0 } properties } found && name != "ProblemDetails")
            {
                found.Required = properties.Where(property => !sent.Contains(name) || !MayBeNull(property.Value)).Select(property => property.Key)
                    .ToHashSet(StringComparer.Ordinal);
            }
        }

        return Task.CompletedTask;
    }

    private static void Collect(IOpenApiSchema? schema, HashSet<string> names, IDictionary<string, IOpenApiSchema> schemas)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } name })
        {
            if (names.Add(name) && schemas.TryGetValue(name, out var target))
            {
                Collect(target, names, schemas);
            }

            return;
        }

        foreach (var part in (IEnumerable<IOpenApiSchema?>)[schema?.Items, schema?.AdditionalProperties, .. schema?.Properties?.Values ?? [], .. schema?.OneOf ?? [], .. schema?.AnyOf ?? []])
        {
            if (part is not null)
            {
                Collect(part, names, schemas);
            }
        }
    }

    private static bool MayBeNull(IOpenApiSchema schema) =>
        (schema.Type & JsonSchemaType.Null) != 0 || (schema.OneOf ?? []).Any(part => part.Type == JsonSchemaType.Null);
}
