using System.Globalization;
using System.Xml;

namespace Heza.Plugins.Reform.Platform.Office;

internal enum XlsxNumberFormat
{
    Number,
    Day,

    /// <summary>Shows month and year only: a spreadsheet makes it of a typed "1/2023".</summary>
    Month,
}

/// <summary>Numbers that are dates: spreadsheets tell them by the cell's format alone.</summary>
internal sealed class XlsxDates(IReadOnlyList<XlsxNumberFormat> formats, bool date1904)
{
    /// <param name="style">The cell's look, a place in the list of styles.</param>
    /// <param name="value">As it is written in the file.</param>
    public string Show(int style, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        var format = style >= 0 && style < formats.Count ? formats[style] : XlsxNumberFormat.Number;
        if (format == XlsxNumberFormat.Number || number is < 1 or > 2_958_465)
        {
            return number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("0", CultureInfo.InvariantCulture) : value;
        }

        // Day 60 is the 29 February 1900 that never was; what lies before it is a day late.
        var serial = date1904 ? number + 1462 : number < 60 ? number + 1 : number;
        return new DateTime(1899, 12, 30).AddDays(Math.Floor(serial)).ToString(format == XlsxNumberFormat.Month ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>What the looks of a workbook's cells say about numbers, in their order.</summary>
    public static IReadOnlyList<XlsxNumberFormat> Formats(XmlReader styles)
    {
        using (styles)
        {
            var custom = new Dictionary<string, string>(StringComparer.Ordinal);
            List<XlsxNumberFormat> looks = [];
            var inLooks = false;
            while (styles.Read())
            {
                if (styles.LocalName == "cellXfs")
                {
                    inLooks = styles is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                }
                else if (styles is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
                {
                    custom[styles.GetAttribute("numFmtId") ?? ""] = styles.GetAttribute("formatCode") ?? "";
                }
                else if (inLooks && styles is { NodeType: XmlNodeType.Element, LocalName: "xf" })
                {
                    var id = styles.GetAttribute("numFmtId") ?? "0";
                    looks.Add(custom.TryGetValue(id, out var code) ? OfCode(code) : OfNumber(id));
                }
            }

            return looks;
        }
    }

    // ISO/IEC 29500-1, 18.8.30: 14 to 16 and 22 have a day, 17 is mmm-yy; 27 to 36 and 50 to 58 are those of East Asia.
    private static XlsxNumberFormat OfNumber(string id) => id switch
    {
        "14" or "15" or "16" or "22" => XlsxNumberFormat.Day,
        "17" => XlsxNumberFormat.Month,
        _ => XlsxNumberFormat.Number,
    };

    private static XlsxNumberFormat OfCode(string code)
    {
        // Words in quotes, escaped characters and [colours] say nothing about dates.
        var (quoted, bracketed, day, month, year) = (false, false, false, false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var c = char.ToLowerInvariant(code[i]);
            quoted ^= c == '"';
            bracketed = !quoted && (c == '[' || (bracketed && c != ']'));
            if (c == '\\')
            {
                i++;
            }
            else if (!quoted && !bracketed)
            {
                (day, month, year) = (day || c == 'd', month || c == 'm', year || c == 'y');
            }
        }

        return day && (month || year) ? XlsxNumberFormat.Day : month && year ? XlsxNumberFormat.Month : XlsxNumberFormat.Number;
    }
}
