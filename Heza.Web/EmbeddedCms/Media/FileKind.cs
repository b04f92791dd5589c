using System.Buffers.Binary;
using System.Text;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>A kind of file that the site keeps.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Extensions">What names of such files end in; the first is used in addresses.</param>
public sealed record FileKind(string Name, string ContentType, MediaKind Media, params string[] Extensions)
{
    public static readonly FileKind Jpeg = new("JPEG", "image/jpeg", MediaKind.Image, "jpg", "jpeg", "jpe", "jfif");
    public static readonly FileKind Png = new("PNG", "image/png", MediaKind.Image, "png");
    public static readonly FileKind WebP = new("WebP", "image/webp", MediaKind.Image, "webp");
    public static readonly FileKind Gif = new("GIF", "image/gif", MediaKind.Image, "gif");
    public static readonly FileKind Pdf = new("PDF", "application/pdf", MediaKind.Document, "pdf");
    public static readonly FileKind Docx = new("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", MediaKind.Document, "docx");
    public static readonly FileKind Xlsx = new("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaKind.Document, "xlsx");

    public static readonly IReadOnlyList<FileKind> All = [Jpeg, Png, WebP, Gif, Pdf, Docx, Xlsx];

    public string Extension => Extensions[0];

    public bool Allows(string extension) => Extensions.Contains(extension, StringComparer.Ordinal);

    /// <summary>The kind whose names end so, or null.</summary>
    public static FileKind? Named(string extension) => All.FirstOrDefault(kind => kind.Allows(extension));
}

/// <summary>What the content of a file is, whatever its name says.</summary>
/// <param name="Kind">Null for what the site does not keep.</param>
/// <param name="Name">For the message to the person.</param>
public sealed record Recognised(FileKind? Kind, string Name)
{
    private const int HeadBytes = 1024;

    private static readonly (byte[] Magic, string Name)[] Refused =
    [
        ([.. "MZ"u8], "chương trình chạy được (EXE)"),
        ([0x7F, .. "ELF"u8], "chương trình chạy được (ELF)"),
        ([.. "#!"u8], "tập lệnh"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "Office đời cũ (DOC, XLS)"),
        ([.. "{\\rtf"u8], "RTF"),
        ([.. "Rar!"u8], "tệp nén RAR"),
        ([.. "7z"u8, 0xBC, 0xAF], "tệp nén 7z"),
    ];

    /// <summary>Looks at the first bytes and, for Office files, at the list of parts.</summary>
    /// <param name="file">Seekable.</param>
    public static Recognised Of(Stream file)
    {
        var buffer = new byte[HeadBytes];
        file.Position = 0;
        ReadOnlySpan<byte> head = buffer.AsSpan(0, file.ReadAtLeast(buffer, HeadBytes, throwOnEndOfStream: false));
        if (Image(head) is { } image)
        {
            return new(image, image.Name);
        }

        if (head.StartsWith("%PDF-"u8))
        {
            return new(FileKind.Pdf, FileKind.Pdf.Name);
        }

        if (head.StartsWith("PK"u8))
        {
            return OfficeArchive.Recognise(file);
        }

        foreach (var (magic, name) in Refused)
        {
            if (head.StartsWith(magic))
            {
                return new(null, name);
            }
        }

        return new(null, Markup(head) ?? "không rõ");
    }

    private static FileKind? Image(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']) ? FileKind.Png
        : head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) ? FileKind.Gif
        : head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) ? FileKind.WebP
        : null;

    private static string? Markup(ReadOnlySpan<byte> head)
    {
        var utf16 = head.Length > 1 && BinaryPrimitives.ReadUInt16BigEndian(head) is 0xFEFF or 0xFFFE;
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal);
        var start = text.TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF', ' ', '\t', '\r', '\n');
        return !start.StartsWith('<') ? utf16 ? "văn bản thô" : null
            : start.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? "SVG"
            : start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
                || start.Contains("<script", StringComparison.OrdinalIgnoreCase) || start.Contains("<body", StringComparison.OrdinalIgnoreCase) ? "HTML"
            : "XML";
    }
}
