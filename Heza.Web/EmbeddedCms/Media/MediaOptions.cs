using System.ComponentModel.DataAnnotations;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>Section <c>Media</c>. Sizes are bytes.</summary>
public sealed class MediaOptions
{
    public const string Section = "Media";

    /// <summary>Where files are kept; a relative path starts at the content root. All nodes of a site share it.</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Media:Folder is missing.")]
    public string Folder { get; set; } = "App_Data/media";

    [Range(1, 1_000_000_000, ErrorMessage = "Media:MaxImageBytes must be between 1 and 1000000000.")]
    public long MaxImageBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Width times height. What a picture takes in memory while it is resized is four bytes for each.</summary>
    [Range(1_000_000, 400_000_000, ErrorMessage = "Media:MaxImagePixels must be between 1000000 and 400000000.")]
    public int MaxImagePixels { get; set; } = 40_000_000;

    [Range(1, 1_000_000_000, ErrorMessage = "Media:MaxDocumentBytes must be between 1 and 1000000000.")]
    public long MaxDocumentBytes { get; set; } = 50 * 1024 * 1024;

    /// <summary>How long reading one file may take; what was read by then is kept.</summary>
    [Range(1, 600, ErrorMessage = "Media:PdfTextSeconds must be between 1 and 600.")]
    public int PdfTextSeconds { get; set; } = 60;

    /// <summary>Memory that the process which reads a file may use, in megabytes.</summary>
    [Range(128, 16_384, ErrorMessage = "Media:ReadingMemoryMegabytes must be between 128 and 16384.")]
    public int ReadingMemoryMegabytes { get; set; } = 512;

    /// <summary>Pages of a PDF whose text is read.</summary>
    [Range(1, 10_000, ErrorMessage = "Media:PdfTextPages must be between 1 and 10000.")]
    public int PdfTextPages { get; set; } = 300;

    /// <summary>Characters of text that are kept of one PDF.</summary>
    [Range(1, 10_000_000, ErrorMessage = "Media:PdfTextCharacters must be between 1 and 10000000.")]
    public int PdfTextCharacters { get; set; } = 500_000;

    public long MaxBytes(MediaKind kind) => kind == MediaKind.Image ? MaxImageBytes : MaxDocumentBytes;

    public long MaxAnyBytes => Math.Max(MaxImageBytes, MaxDocumentBytes);
}
