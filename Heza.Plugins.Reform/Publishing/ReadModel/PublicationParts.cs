namespace Heza.Plugins.Reform.Publishing.ReadModel;

/// <summary>A file to download: an article's attachment, a document's file.</summary>
public sealed class PublishedFile
{
    public int Id { get; private set; }

    public required Guid PublicationKey { get; init; }

    public required Guid MediaKey { get; init; }

    public required string FileName { get; init; }

    public required string Url { get; init; }

    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>Of a PDF, once it was read.</summary>
    public required int? Pages { get; init; }

    /// <summary>A digital signature was found in the file, not verified; null until somebody looked.</summary>
    public required bool? Signed { get; init; }

    public required FileReading Reading { get; init; }

    public required int Order { get; init; }
}

/// <summary>
/// An edge from a publication to a legal document: an article that cites it (<c>dan-chieu</c>), or a document's relation.
/// The reverse is derived. The target may not be in the register yet: then only its number is known.
/// </summary>
public sealed class PublicationLink
{
    public int Id { get; private set; }

    public required Guid FromKey { get; init; }

    /// <summary>
    /// <c>can-cu, sua-doi-bo-sung, thay-the, bai-bo, huong-dan, hop-nhat, dinh-chinh, dan-chieu</c>.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>Content key of the target, where the editor chose one.</summary>
    public Guid? TargetKey { get; init; }

    /// <summary>Normalised number of the target, where it is given by number.</summary>
    public string? TargetNumberKey { get; init; }

    /// <summary>The number as it is shown.</summary>
    public string? TargetNumber { get; init; }

    /// <summary>True when only a part of the target is concerned.</summary>
    public required bool PartOnly { get; init; }

    /// <summary>The provision, e.g. "khoản 2 Điều 5".</summary>
    public string? Provision { get; init; }

    public DateOnly? HoldsFrom { get; init; }
}

/// <summary>An interval in which a publication was public. Rows are only added and closed: coverage as of any day reads them.</summary>
public sealed class PublicationPeriod
{
    public int Id { get; private set; }

    public required Guid Key { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime From { get; init; }

    /// <summary>UTC, exclusive; null while it is public.</summary>
    public DateTime? To { get; set; }
}

/// <summary>Every address that a publication ever had, so that old ones redirect and withdrawn ones say "410".</summary>
public sealed class SlugEntry
{
    /// <summary><c>tin-tuc</c> or <c>van-ban</c>.</summary>
    public required string Section { get; init; }

    public required string Slug { get; init; }

    public required Guid Key { get; init; }
}
