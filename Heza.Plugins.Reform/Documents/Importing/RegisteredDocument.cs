using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Documents.Importing;

public enum RegisteredState
{
    /// <summary>With its writer: an import may change it.</summary>
    Draft,

    /// <summary>Waits for an approver or for its hour.</summary>
    InReview,
    Published,
    Trashed,
}

/// <summary>What an import does with documents that are there already.</summary>
[JsonConverter(typeof(KebabCaseEnum<ImportExisting>))]
public enum ImportExisting
{
    Skip,
    UpdateDrafts,
}

/// <summary>A document that the CMS has, with a number that the file has, too.</summary>
/// <param name="Revision">Counts changes of its words.</param>
/// <param name="Values">By the field's alias, as a form shows them; null: empty.</param>
public sealed record RegisteredDocument(
    Guid Key, string Name, DocumentIdentity Identity, RegisteredState State, int Revision, IReadOnlyDictionary<string, JsonNode?> Values);

/// <summary>Whether a value of the file says what the document says already.</summary>
public static class SameValue
{
    /// <summary>Aliases of the filled cells that say something else.</summary>
    public static IReadOnlyList<string> Changed(ImportedDocument row, RegisteredDocument document) =>
        [.. row.Values.Where(value => !Is(value.Key, value.Value, document.Values.GetValueOrDefault(value.Key))).Select(value => value.Key)];

    private static bool Is(string field, JsonNode typed, JsonNode? current) =>
        field == ImportColumns.Relations.Key ? Relations(typed).SequenceEqual(Relations(current), StringComparer.Ordinal)
        : field == ImportColumns.Number.Key ? DocumentNumber.Parse(Text(current)) is { Ok: true } number && number.Value.Canonical == Text(typed)
        : field == ImportColumns.Fields.Key ? Items(typed).Order(StringComparer.Ordinal).SequenceEqual(Items(current).Order(StringComparer.Ordinal), StringComparer.Ordinal)
        : Text(typed) == Text(current);

    // The editor also keeps the key of the document that a number names; the file knows numbers only.
    private static IEnumerable<string> Relations(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>()
        .Select(relation => string.Join('|', Text(relation["kind"]), DocumentNumber.Parse(Text(relation["number"])) is { Ok: true } number ? number.Value.Key : Text(relation["number"]),
            Text(relation["scope"]) == "part" ? "part" : "all", Text(relation["provision"]), Text(relation["holdsFrom"])))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Items(JsonNode? list) => (list as JsonArray ?? []).Select(Text);

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : "";
}
