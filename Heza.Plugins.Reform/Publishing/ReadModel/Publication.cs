using Heza.Plugins.Reform.Documents;

namespace Heza.Plugins.Reform.Publishing.ReadModel;

/// <summary>
/// One published piece as readers see it: an <see cref="Article"/> or a <see cref="LegalDocument"/>. One row per content
/// key, kept after withdrawal (someone may have to answer for it).
/// </summary>
public abstract class Publication
{
    /// <summary>The content key in the CMS.</summary>
    public required Guid Key { get; init; }

    /// <summary>Address segment, unique within its kind and kept for ever: see <see cref="SlugEntry"/>.</summary>
    public string Slug { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>Identifier of the CMS version that this row was projected from.</summary>
    public int VersionId { get; set; }

    /// <summary>Version of the projection that wrote this row: see Projection/ProjectPublication.</summary>
    public int ProjectionVersion { get; set; }

    /// <summary>The node's path in the CMS, e.g. <c>-1,1001,1005</c>.</summary>
    public string NodePath { get; set; } = "";

    /// <summary>UTC; the first time that it was public.</summary>
    public DateTime FirstPublishedAt { get; set; }

    /// <summary>UTC; the publication that is shown now.</summary>
    public DateTime PublishedAt { get; set; }

    /// <summary>UTC; null while it is public.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>Number of its last change in the change sequence.</summary>
    public long Sequence { get; set; }

    /// <summary>SHA-256 (hex) of what readers see in words, white space and markup left out.</summary>
    public string ContentHash { get; set; } = "";

    /// <summary>"year/code" of the plan items that its editor linked.</summary>
    public List<string> PlanItems { get; set; } = [];

    /// <summary>Sanitised HTML: an article's body, a document's full text.</summary>
    public string Html { get; set; } = "";

    /// <summary>Plain text of <see cref="Html"/> and, for documents, of the files.</summary>
    public string Text { get; set; } = "";

    /// <summary>One or two sentences: an article's summary, a document's abstract.</summary>
    public string Summary { get; set; } = "";

    public List<PublishedFile> Files { get; } = [];

    public List<PublicationLink> Links { get; } = [];
}

public sealed class Article : Publication
{
    public string Category { get; set; } = "";

    public string Unit { get; set; } = "";

    public List<string> Audience { get; set; } = [];

    public string? Source { get; set; }

    /// <summary>UTC; the date shown to readers and used for sorting.</summary>
    public DateTime DisplayDate { get; set; }

    public bool Featured { get; set; }

    public string? ImageUrl { get; set; }

    public string? ImageAlt { get; set; }

    public string? ImageCaption { get; set; }

    public int? ImageWidth { get; set; }

    public int? ImageHeight { get; set; }

    public string? FanpageText { get; set; }

    public FanpageMode FanpageMode { get; set; }

    /// <summary>UTC; only with <see cref="FanpageMode.AtTime"/>.</summary>
    public DateTime? FanpageAt { get; set; }
}

public enum FanpageMode
{
    None,
    OnPublish,
    AtTime,
}

public sealed class LegalDocument : Publication
{
    /// <summary>Canonical, e.g. <c>61/2018/NĐ-CP</c>.</summary>
    public string Number { get; set; } = "";

    /// <summary>Normalised key, e.g. <c>61-2018-nd-cp</c>: see Documents/DocumentNumber.</summary>
    public string NumberKey { get; set; } = "";

    /// <summary>The Vietnamese name of the type, e.g. <c>Nghị định</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary><c>trung-uong</c>, <c>thanh-pho</c>, <c>ban-quan-ly</c>.</summary>
    public string Level { get; set; } = "";

    public List<string> Issuers { get; set; } = [];

    /// <summary>As known: <c>2018-04-23</c>, <c>2023-01</c> or <c>2016</c>. Partial dates stay partial.</summary>
    public string? IssuedOn { get; set; }

    /// <summary>The first day that <see cref="IssuedOn"/> can mean: for sorting and the year filter only.</summary>
    public DateOnly? IssuedFrom { get; set; }

    public DateOnly? EffectiveOn { get; set; }

    /// <summary>First day without force, as the document or its editor says it; relations are not in it.</summary>
    public DateOnly? ExpiredOn { get; set; }

    /// <summary>Derived from <see cref="ExpiredOn"/> and the relations of public documents: see Projection/DeriveForce.</summary>
    public DateOnly? ForceUntil { get; set; }

    /// <summary>Derived like <see cref="ForceUntil"/>.</summary>
    public DateOnly? ForcePartUntil { get; set; }

    /// <summary>Derived like <see cref="ForceUntil"/>.</summary>
    public bool ForceUndated { get; set; }

    public ForceDays Force => new(EffectiveOn, ForceUntil, ForcePartUntil, ForceUndated);

    public string? Signer { get; set; }

    public string? SignerPosition { get; set; }

    public List<string> Fields { get; set; } = [];
}
