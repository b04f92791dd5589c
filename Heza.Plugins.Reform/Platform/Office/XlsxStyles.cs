using System.Xml;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>The looks of cells; a cell names one by its place in this list.</summary>
internal static class XlsxStyles
{
    public const int Heading = 1;
    public const int Head = 2;

    private const int FirstOfValues = 3;
    private const int FirstCustomFormat = 164;

    // Text, whole number, fraction, plain number, percent, day, moment: in the order of SheetValueKind.
    private static readonly string[] Formats = ["@", "#,##0", "#,##0.00", "0", "0.0%", "dd/mm/yyyy", "dd/mm/yyyy hh:mm"];

    public static int Of(SheetValueKind kind, bool bold) =>
        FirstOfValues + Math.Max((int)kind - (int)SheetValueKind.Text, 0) + (bold ? Formats.Length : 0);

    public static string Write() => XlsxXml.Write("styleSheet", xml =>
    {
        List("numFmts", Formats.Length, i => xml.Element("numFmt", [("numFmtId", XlsxXml.Number(FirstCustomFormat + i)), ("formatCode", Formats[i])]));
        List("fonts", 3, i => Font(xml, size: i == 1 ? 14 : 11, bold: i > 0));
        List("fills", 3, i => xml.Element("fill", [], () => Fill(xml, i)));
        List("borders", 2, i => Border(xml, i == 1));
        xml.Element("cellStyleXfs", [("count", "1")], () => xml.Element("xf", [("numFmtId", "0"), ("fontId", "0"), ("fillId", "0"), ("borderId", "0")]));
        List("cellXfs", FirstOfValues + 2 * Formats.Length, i => Look(xml, i));
        xml.Element("cellStyles", [("count", "1")], () => xml.Element("cellStyle", [("name", "Normal"), ("xfId", "0"), ("builtinId", "0")]));

        void List(string name, int count, Action<int> item) => xml.Element(name, [("count", XlsxXml.Number(count))], () =>
        {
            for (var i = 0; i < count; i++)
            {
                item(i);
            }
        });
    });

    private static void Font(XmlWriter xml, int size, bool bold) => xml.Element("font", [], () =>
    {
        if (bold)
        {
            xml.Element("b", []);
        }

        xml.Element("sz", [("val", XlsxXml.Number(size))]);
        xml.Element("name", [("val", OfficialForm.Face)]);
        xml.Element("family", [("val", "1")]);
    });

    // The first two are the format's own; the third is the header's grey.
    private static void Fill(XmlWriter xml, int place)
    {
        if (place < 2)
        {
            xml.Element("patternFill", [("patternType", place == 0 ? "none" : "gray125")]);
        }
        else
        {
            xml.Element("patternFill", [("patternType", "solid")], () => xml.Element("fgColor", [("rgb", "FFE7E6E6")]));
        }
    }

    private static void Border(XmlWriter xml, bool drawn) => xml.Element("border", [], () =>
    {
        foreach (var side in new[] { "left", "right", "top", "bottom" })
        {
            xml.Element(side, drawn ? [("style", "thin")] : []);
        }

        xml.Element("diagonal", []);
    });

    private static void Look(XmlWriter xml, int place)
    {
        var value = place - FirstOfValues;
        var (format, font, fill, border) = place switch
        {
            0 => (0, 0, 0, 0),
            Heading => (0, 1, 0, 0),
            Head => (0, 2, 2, 1),
            _ => (FirstCustomFormat + value % Formats.Length, value >= Formats.Length ? 2 : 0, 0, 1),
        };
        xml.Element(
            "xf",
            [
                ("numFmtId", XlsxXml.Number(format)), ("fontId", XlsxXml.Number(font)), ("fillId", XlsxXml.Number(fill)), ("borderId", XlsxXml.Number(border)), ("xfId", "0"),
                ("applyNumberFormat", "1"), ("applyFont", "1"), ("applyFill", "1"), ("applyBorder", "1"), ("applyAlignment", "1"),
            ],
            () => xml.Element("alignment", place == Head ? [("horizontal", "center"), ("vertical", "center"), ("wrapText", "1")] : place < FirstOfValues ? [("vertical", "top")] : [("vertical", "top"), ("wrapText", "1")]));
    }
}
