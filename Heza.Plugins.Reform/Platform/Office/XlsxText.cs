using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>Text of a shared or inline string: its runs one after the other, without hints for pronunciation.</summary>
internal static partial class XlsxText
{
    /// <param name="xml">Stands on the element; afterwards on its end.</param>
    /// <param name="longest">What goes beyond by more than one character is cut off.</param>
    public static string Read(XmlReader xml, int longest)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var phonetic = 0;
        var inText = false;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml is { LocalName: "rPh", IsEmptyElement: false }:
                    phonetic++;
                    break;
                case XmlNodeType.EndElement when xml.LocalName == "rPh":
                    phonetic--;
                    break;
                case XmlNodeType.Element:
                    inText = xml is { LocalName: "t", IsEmptyElement: false };
                    break;
                case XmlNodeType.EndElement:
                    inText = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inText && phonetic == 0 && text.Length <= longest:
                    text.Append(xml.Value);
                    break;
            }
        }

        return Unescape(text.Length > longest + 1 ? text.ToString(0, longest + 1) : text.ToString());
    }

    /// <summary>"_x000D_" is how spreadsheets write a character that XML does not take.</summary>
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, match => ((char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
