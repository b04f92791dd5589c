using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Heza.Web.Tests.EmbeddedCms.Media;

/// <summary>Small files of each kind, made here.</summary>
public static class Samples
{
    public static byte[] Png(int width = 3, int height = 2) =>
        [0x89, .. "PNG\r\n\u001A\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0, 1, 2, 3, 4];

    public static byte[] Gif => [.. "GIF89a"u8, 5, 0, 4, 0, .. new byte[30]];

    /// <summary>With an APP segment and a table before the frame.</summary>
    public static byte[] Jpeg =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0x01, 0x00, 0x02, 0x00, 3, .. new byte[20]];

    public static byte[] WebPLossy => [.. "RIFF"u8, 50, 0, 0, 0, .. "WEBPVP8 "u8, 30, 0, 0, 0, 1, 2, 3, 0x9D, 0x01, 0x2A, 7, 0, 6, 0, .. new byte[20]];

    public static byte[] WebPLossless => [.. "RIFF"u8, 50, 0, 0, 0, .. "WEBPVP8L"u8, 30, 0, 0, 0, 0x2F, 6, 0x40, 1, 0, .. new byte[20]];

    public static byte[] WebPExtended => [.. "RIFF"u8, 50, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 5, 0, 0, .. new byte[20]];

    public static byte[] Docx => Zip("[Content_Types].xml", "word/document.xml");

    public static byte[] Xlsx => Zip("[Content_Types].xml", "xl/workbook.xml");

    public static byte[] Pdf(params string[] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var text in pages)
        {
            builder.AddPage(595, 842).AddText(text, 12, new PdfPoint(50, 700), font);
        }

        return builder.Build();
    }

    public static byte[] Zip(params string[] names)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in names)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes($"<x>{name}</x>"));
            }
        }

        return stream.ToArray();
    }

    private static byte[] BigEndian(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
