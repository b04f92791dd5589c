using System.IO.Compression;
using System.Security;
using System.Text;

namespace Heza.Plugins.Reform.Tests.Plans.Papers;

/// <summary>DOCX files as Word writes them, as far as a reader of text looks: paragraphs, of which some are numbered by Word itself.</summary>
internal static class Docx
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>I. 1. a) - +</summary>
    private const string Numbering =
        $"""
        <w:numbering xmlns:w="{Main}"><w:abstractNum w:abstractNumId="7">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
        <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl>
        <w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="+"/></w:lvl>
        </w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>
        """;

    /// <param name="paragraphs">Level of Word's numbering (null: none) and text.</param>
    public static byte[] Of(IEnumerable<(int? Level, string Text)> paragraphs)
    {
        var body = string.Concat(paragraphs.Select(paragraph =>
            $"<w:p>{(paragraph.Level is { } level ? $"<w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>" : "")}<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(paragraph.Text)}</w:t></w:r></w:p>"));
        return Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", $"<w:document xmlns:w=\"{Main}\"><w:body>{body}</w:body></w:document>"), ("word/numbering.xml", Numbering));
    }

    public static byte[] WithDocument(string xml) => Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", xml));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return file.ToArray();
    }
}
