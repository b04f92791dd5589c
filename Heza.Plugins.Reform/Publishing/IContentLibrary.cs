using Umbraco.Cms.Core.Models;

namespace Heza.Plugins.Reform.Publishing;

/// <summary>
/// Where the host's CMS keeps content and media: the one port over them. The embedded CMS reads its own database,
/// the Umbraco host its content services.
/// </summary>
public interface IContentLibrary
{
    /// <summary>The node as the CMS has it now, or null when it was deleted for good or never was.</summary>
    Task<LibraryItem?> Find(Guid key, CancellationToken ct);

    /// <summary>What readers should see now: visible published nodes of reform types, with the version that is published.</summary>
    Task<IReadOnlyList<VisibleVersion>> VisibleVersions(CancellationToken ct);

    /// <summary>Keys of all nodes below one, whatever their state.</summary>
    Task<IReadOnlyList<Guid>> Descendants(Guid key, CancellationToken ct);

    /// <summary>Media by key; unknown keys are left out.</summary>
    Task<IReadOnlyDictionary<Guid, LibraryMedia>> FindMedia(IReadOnlyCollection<Guid> keys, CancellationToken ct);

    /// <summary>
    /// Media by an address that it has on this site, or had before its file was replaced; by the address asked for.
    /// Unknown addresses are left out.
    /// </summary>
    Task<IReadOnlyDictionary<string, LibraryMedia>> FindMediaAt(IReadOnlyCollection<string> addresses, CancellationToken ct);
}

/// <param name="Content">The real Umbraco content, with edited and published values.</param>
/// <param name="Visible">Published, not in the bin, and so are all its ancestors.</param>
public sealed record LibraryItem(IContent Content, bool Visible);

/// <param name="VersionId">Identifier of the published version: another one means another text.</param>
public sealed record VisibleVersion(Guid Key, int VersionId);

/// <param name="Url">Address on this site, e.g. <c>/media/ab/abcdef.pdf</c>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Text">The file's text, where it has one (PDF) and was read already.</param>
/// <param name="Pages">Of a PDF, once it was read.</param>
/// <param name="Signed">A digital signature was found in the file, not verified; null until somebody looked.</param>
public sealed record LibraryMedia(
    Guid Key, string FileName, string Url, string ContentType, long Size, string Sha256, string? AltText, int? Width, int? Height, string? Text,
    int? Pages, bool? Signed, FileReading Reading);
