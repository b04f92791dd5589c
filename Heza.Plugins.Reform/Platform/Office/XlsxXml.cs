using System.Globalization;
using System.Text;
using System.Xml;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>What the parts of a workbook have in common.</summary>
internal static class XlsxXml
{
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The same in files of the strict form.</summary>
    public const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static string Write(string root, Action<XmlWriter> content)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartElement(root, Main);
            content(xml);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    /// <summary>An element with attributes and, if any, content.</summary>
    public static void Element(this XmlWriter xml, string name, IReadOnlyList<(string Name, string Value)> attributes, Action? content = null)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        content?.Invoke();
        xml.WriteEndElement();
    }

    /// <summary>"C5" of column 3, row 5, both from 1.</summary>
    public static string Cell(int column, int row) => Letters(column) + Number(row);

    /// <summary>"$C$5": a place that stays when it is copied.</summary>
    public static string Fixed(int column, int row) => $"${Letters(column)}${Number(row)}";

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + (column - 1) % 26);
}
