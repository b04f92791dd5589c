using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>
/// The paragraphs of a DOCX, read with bounds on everything that a stranger's file could make large: parts, bytes after
/// unpacking, paragraphs, nesting. No DTD, no other resource is ever read.
/// </summary>
internal sealed class DocxPaper
{
    private const int MostParts = 4000, MostXml = 32 << 20, MostNumbering = 4 << 20, DeepestNesting = 64;
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostXml, IgnoreComments = true, IgnoreProcessingInstructions = true };
    private readonly List<PaperLine> _lines = [];
    private readonly Stack<Paragraph> _open = [];
    private readonly DocxNumbering _numbering;
    private int _paragraphs, _tables, _inTable;

    private DocxPaper(DocxNumbering numbering) => _numbering = numbering;

    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes is [0x50, 0x4B, 0x03, 0x04, ..];

    /// <returns>Null: it is no DOCX, it is broken, or it unpacks to more than a plan could be.</returns>
    public static List<PaperLine>? Lines(ReadOnlyMemory<byte> bytes, PaperDoubts doubts)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts || zip.GetEntry("[Content_Types].xml") is null || Unpack(zip, "word/document.xml", MostXml) is not { } document)
            {
                return null;
            }

            var (numbering, styles) = (Unpack(zip, "word/numbering.xml", MostNumbering), Unpack(zip, "word/styles.xml", MostNumbering));
            var paper = new DocxPaper(DocxNumbering.Read(numbering is null ? null : Reader(numbering), styles is null ? null : Reader(styles)));
            using var reader = Reader(document);
            return paper.Read(reader, doubts);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static XmlReader Reader(byte[] xml) => XmlReader.Create(new MemoryStream(xml, writable: false), Safe);

    /// <summary>What is really unpacked counts, not what the archive says of itself.</summary>
    private static byte[]? Unpack(ZipArchive zip, string name, int most)
    {
        if (zip.GetEntry(name) is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        using var unpacked = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (unpacked.Length + read > most)
            {
                throw new InvalidDataException($"{name} unpacks to more than {most} bytes.");
            }

            unpacked.Write(buffer.AsSpan(0, read));
        }

        return unpacked.ToArray();
    }

    private List<PaperLine> Read(XmlReader reader, PaperDoubts doubts)
    {
        while (!reader.EOF)
        {
            if (_paragraphs >= TextPaper.MostLines || reader.Depth > 1000)
            {
                doubts.Add(_paragraphs, "", $"Tệp quá dài: chỉ đọc {_paragraphs} đoạn đầu.");
                break;
            }

            // What was deleted or moved away, and the second drawing of a text box, is not there for readers.
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "Fallback" or "del" or "moveFrom" or "instrText" or "delText")
            {
                reader.Skip();
                continue;
            }

            See(reader);
            reader.Read();
        }

        return _lines;
    }

    private void See(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            Begin(reader);
        }
        else if (reader.NodeType == XmlNodeType.EndElement)
        {
            End(reader.LocalName);
        }
        else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && _open.TryPeek(out var paragraph) && paragraph.InText)
        {
            paragraph.Text.Append(reader.Value);
        }
    }

    private void Begin(XmlReader reader)
    {
        var paragraph = _open.TryPeek(out var top) ? top : null;
        switch (reader.LocalName)
        {
            case "p" when !reader.IsEmptyElement && _open.Count < DeepestNesting:
                _open.Push(new Paragraph());
                break;
            case "t" when paragraph is not null:
                paragraph.InText = !reader.IsEmptyElement;
                break;
            case "tab" or "ptab" when paragraph is { InProperties: false }:
                paragraph.Text.Append(' ');
                break;
            case "br" or "cr":
                paragraph?.Text.Append('\n');
                break;
            case "noBreakHyphen":
                paragraph?.Text.Append('-');
                break;
            case "pPr" when paragraph is not null && !reader.IsEmptyElement:
                paragraph.InProperties = true;
                break;
            case "pStyle" when paragraph is not null:
                paragraph.Style = DocxNumbering.Value(reader);
                break;
            case "ilvl" when paragraph is not null:
                paragraph.Level = DocxNumbering.Number(reader);
                break;
            case "numId" when paragraph is not null:
                paragraph.List = DocxNumbering.Number(reader);
                break;
            case "tbl" when !reader.IsEmptyElement:
                _tables += _inTable++ == 0 ? 1 : 0;
                break;
        }
    }

    private void End(string name)
    {
        var paragraph = _open.TryPeek(out var top) ? top : null;
        if (name == "p" && paragraph is not null)
        {
            _open.Pop();
            Keep(paragraph);
        }
        else if (name == "t" && paragraph is not null)
        {
            paragraph.InText = false;
        }
        else if (name == "pPr" && paragraph is not null)
        {
            paragraph.InProperties = false;
        }
        else if (name == "tbl")
        {
            _inTable = Math.Max(0, _inTable - 1);
        }
    }

    private void Keep(Paragraph paragraph)
    {
        _paragraphs++;
        var (marker, depth) = _numbering.Next(paragraph.List, paragraph.Level, paragraph.Style);
        foreach (var text in paragraph.Text.ToString().Split('\n').Select(PaperText.Clean).Where(text => text.Length > 0))
        {
            _lines.Add(new PaperLine(_paragraphs, marker.Length == 0 ? text : $"{marker} {text}", depth, Whole: true, Table: _inTable > 0 ? _tables : 0));
            (marker, depth) = ("", 0);
        }
    }

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public bool InText { get; set; }

        public bool InProperties { get; set; }

        public string? Style { get; set; }

        public int? List { get; set; }

        public int? Level { get; set; }
    }
}
