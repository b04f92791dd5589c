using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>
/// The zip of an Open XML file, written by hand: names, order and times are ours, so the same parts give the same bytes
/// (a library's package writes random ids and the clock).
/// </summary>
internal sealed class OfficePackage
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string CoreRelation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    // The earliest that a zip can say.
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Path, string ContentType, string Xml)> _parts = [];
    private readonly List<(string Id, string Type, string Target)> _relations = [];

    /// <summary>The part from which the others hang.</summary>
    /// <param name="path">For example "word/document.xml".</param>
    /// <param name="contentType">After "application/vnd.openxmlformats-officedocument.".</param>
    public void Main(string path, string contentType, string xml) => _parts.Insert(0, (path, Office(contentType), xml));

    /// <summary>A part that the main one names by <paramref name="id"/>; it lies in or below the main part's folder.</summary>
    /// <param name="kind">Last segment of the relationship's type: "styles".</param>
    public void Add(string id, string kind, string path, string contentType, string xml)
    {
        _parts.Add((path, Office(contentType), xml));
        _relations.Add((id, OfficeRelations + kind, path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]));
    }

    /// <param name="title">Stands in the file's properties, with the author and the day.</param>
    public byte[] Write(string title, string author, DateOnly day)
    {
        var main = _parts[0].Path;
        var folder = main[..main.IndexOf('/', StringComparison.Ordinal)];
        var name = main[(folder.Length + 1)..];
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(zip, "[Content_Types].xml", Text(ContentTypes()));
            Entry(zip, "_rels/.rels", Text(Related([("rId1", OfficeRelations + "officeDocument", main), ("rId2", CoreRelation, "docProps/core.xml")])));
            Entry(zip, "docProps/core.xml", Core(title, author, day));
            foreach (var part in _parts)
            {
                Entry(zip, part.Path, part.Xml);
            }

            Entry(zip, $"{folder}/_rels/{name}.rels", Text(Related(_relations)));
        }

        return bytes.ToArray();
    }

    private static string Office(string contentType) => $"application/vnd.openxmlformats-officedocument.{contentType}+xml";

    private XElement ContentTypes() => new(
        Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Types + "Override", new XAttribute("PartName", "/docProps/core.xml"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.core-properties+xml")),
        _parts.Select(part => new XElement(Types + "Override", new XAttribute("PartName", "/" + part.Path), new XAttribute("ContentType", part.ContentType))));

    private static XElement Related(IEnumerable<(string Id, string Type, string Target)> all) => new(
        Relations + "Relationships",
        all.Select(one => new XElement(Relations + "Relationship", new XAttribute("Id", one.Id), new XAttribute("Type", one.Type), new XAttribute("Target", one.Target))));

    private static string Core(string title, string author, DateOnly day)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var moment = $"{day:yyyy-MM-dd}T00:00:00Z";
        return Text(new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core), new XAttribute(XNamespace.Xmlns + "dc", dc), new XAttribute(XNamespace.Xmlns + "dcterms", terms), new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", OfficeText.Line(title)),
            new XElement(dc + "creator", OfficeText.Line(author)),
            new XElement(dc + "language", "vi-VN"),
            new XElement(terms + "created", new XAttribute(xsi + "type", "dcterms:W3CDTF"), moment),
            new XElement(terms + "modified", new XAttribute(xsi + "type", "dcterms:W3CDTF"), moment)));
    }

    private static string Text(XElement root) => root.ToString(SaveOptions.DisableFormatting);

    private static void Entry(ZipArchive zip, string path, string xml)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        text.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        text.Write(xml);
    }
}
