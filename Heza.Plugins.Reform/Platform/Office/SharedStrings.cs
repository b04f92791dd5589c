using System.Globalization;
using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>The texts of a workbook, each once, in the order of their first use.</summary>
internal sealed partial class SharedStrings
{
    /// <summary>A cell takes no more.</summary>
    private const int LongestText = 32767;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private int _uses;

    public int Place(string text)
    {
        var clean = Fit(text);
        _uses++;
        if (!_places.TryGetValue(clean, out var place))
        {
            place = _places.Count;
            _places.Add(clean, place);
        }

        return place;
    }

    public string Write() => XlsxXml.Write("sst", xml =>
    {
        xml.WriteAttributeString("count", _uses.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("uniqueCount", _places.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var text in _places.OrderBy(one => one.Value).Select(one => one.Key))
        {
            xml.WriteStartElement("si");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Escape().Replace(text, "_x005F_"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    });

    private static string Fit(string text)
    {
        var clean = OfficeText.Clean(text);
        if (clean.Length <= LongestText)
        {
            return clean;
        }

        var end = LongestText - 1;
        return clean[..(char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end)] + "…";
    }

    // "_x0041_" is how spreadsheets write a character by its code: text that merely looks so is written with its first
    // underscore by code.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
