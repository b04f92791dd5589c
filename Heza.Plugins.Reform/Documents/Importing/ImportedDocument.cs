using System.Text.Json.Nodes;

namespace Heza.Plugins.Reform.Documents.Importing;

/// <summary>A row of the file as a document.</summary>
/// <param name="Line">In the file, from 1.</param>
/// <param name="Number">Null when it cannot be read.</param>
/// <param name="TypedNumber">As it stands in the file.</param>
/// <param name="Title">E.g. "Nghị định 61/2018/NĐ-CP".</param>
/// <param name="Values">By the field's alias, in the shapes that a form sends; only what the row fills in.</param>
public sealed record ImportedDocument(
    int Line, DocumentNumber? Number, string TypedNumber, string Title, PartialDate? IssuedOn, IReadOnlyList<string> Issuers, IReadOnlyDictionary<string, JsonNode> Values)
{
    /// <summary>Null when the number cannot be read: nothing can be said about it.</summary>
    public DocumentIdentity? Identity => Number is null ? null : new DocumentIdentity(Number.Key, IssuedOn?.Year ?? Number.Year, Issuers);
}
