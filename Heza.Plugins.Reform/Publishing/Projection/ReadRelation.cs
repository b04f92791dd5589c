using System.Text.Json;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>One relation of a legal document as the editor stored it; its shape is told in <see cref="ReformSchema.DocumentFields.Relations"/>.</summary>
public static class ReadRelation
{
    /// <returns>Null when it names neither a document nor a number, or no kind.</returns>
    public static PublicationLink? From(Guid fromKey, JsonElement relation)
    {
        var typed = Text(relation, "number");
        var number = typed is null ? default(Platform.Result<DocumentNumber>?) : DocumentNumber.Parse(typed);
        var target = relation.TryGetProperty("document", out var document) && document.ValueKind == JsonValueKind.String && document.TryGetGuid(out var key) ? key : (Guid?)null;
        if (Text(relation, "kind") is not { } kind || (typed is null && target is null))
        {
            return null;
        }

        return new PublicationLink
        {
            FromKey = fromKey,
            Kind = kind,
            TargetKey = target,
            TargetNumber = number is { Ok: true } parsed ? parsed.Value.Canonical : typed,
            TargetNumberKey = typed is null ? null : number is { Ok: true } known ? known.Value.Key : VietnameseText.Slug(typed),
            PartOnly = Text(relation, "scope") == "part",
            Provision = Text(relation, "provision"),
            HoldsFrom = DateOnly.TryParseExact(Text(relation, "holdsFrom"), "yyyy-MM-dd", out var day) ? day : null,
        };
    }

    private static string? Text(JsonElement relation, string name) =>
        relation.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;
}
