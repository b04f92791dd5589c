using System.Text.Json;

namespace Heza.Web.EmbeddedCms.Content.WorkingCopies;

/// <param name="Type">Alias of the document type.</param>
/// <param name="BaseRevision">The revision that was read; left out for a document that does not exist yet.</param>
/// <param name="Values">By alias, as typed; nothing needs to be valid.</param>
public sealed record WorkingCopyBody(string? Type, Guid? ParentKey, int? BaseRevision, string? Name, Dictionary<string, JsonElement>? Values);

/// <param name="By">Who saved it.</param>
/// <param name="At">UTC.</param>
public sealed record SavedState(int Revision, string By, DateTime At);

/// <summary>Answer to keeping a working copy.</summary>
/// <param name="SavedAt">UTC.</param>
/// <param name="Revision">Of the document as it is saved now; null while it does not exist.</param>
/// <param name="Current">Who saved it last: later than the copy's base when somebody else has saved meanwhile.</param>
public sealed record WorkingCopyReceipt(DateTime SavedAt, int? Revision, SavedState? Current);

/// <param name="SavedAt">UTC.</param>
/// <param name="Current">The document as it is saved now; null while it does not exist.</param>
public sealed record WorkingCopyView(
    Guid Key, string Type, Guid? ParentKey, int? BaseRevision, string Name, IReadOnlyDictionary<string, JsonElement> Values, DateTime SavedAt, SavedState? Current);

/// <summary>A line of "what I have begun and not saved".</summary>
/// <param name="Name">As typed; may be empty.</param>
public sealed record WorkingCopyRow(Guid Key, string Type, string Name, int? BaseRevision, DateTime SavedAt, SavedState? Current);
