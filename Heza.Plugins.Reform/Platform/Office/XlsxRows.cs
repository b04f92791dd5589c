using System.Globalization;
using System.Xml;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>The rows of one sheet, read in one pass.</summary>
internal sealed class XlsxRows(XmlReader xml, IReadOnlyList<string> strings, XlsxDates dates, TableLimits limits)
{
    private readonly List<ReadRow> _rows = [];

    public Result<ReadTable> Read()
    {
        var number = 0;
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            var row = Row(number);
            if (!row.Ok)
            {
                return row.Problem;
            }

            if (row.Value.Exists(cell => !cell.IsEmpty))
            {
                if (_rows.Count == limits.Rows)
                {
                    return limits.TooManyRows;
                }

                _rows.Add(new ReadRow(number, row.Value));
            }
        }

        return new ReadTable(_rows);
    }

    private Result<List<ReadCell>> Row(int number)
    {
        List<ReadCell> cells = [];
        if (xml.IsEmptyElement)
        {
            return cells;
        }

        var depth = xml.Depth;
        var column = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            column = Column(xml.GetAttribute("r")) ?? column + 1;
            var cell = Cell();
            if (cell.IsEmpty)
            {
                continue;
            }

            if (column > limits.Columns)
            {
                return limits.TooManyColumns(number);
            }

            if (cell.Shown.Length > limits.CellCharacters)
            {
                return limits.CellTooLong(number);
            }

            while (cells.Count < column)
            {
                cells.Add(default);
            }

            cells[column - 1] = cell;
        }

        return cells;
    }

    private ReadCell Cell()
    {
        var type = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var look) ? look : 0;
        string? value = null, inline = null;
        var formula = false;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                formula |= xml.LocalName == "f";
                if (xml.LocalName == "v")
                {
                    value = Value();
                }
                else if (xml.LocalName == "is")
                {
                    inline = XlsxText.Read(xml, limits.CellCharacters);
                }
            }
        }

        return type switch
        {
            "e" => new ReadCell(value, $"ô báo lỗi {value} của bảng tính; hãy ghi giá trị vào ô"),
            "inlineStr" => new ReadCell(inline),
            _ when value is null => formula ? new ReadCell(null, "ô là công thức chưa có kết quả; hãy ghi giá trị vào ô") : default,
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < strings.Count
                ? new ReadCell(strings[place])
                : new ReadCell(null, "ô trỏ tới chữ không có trong tệp; hãy ghi lại giá trị"),
            "b" => new ReadCell(value == "1" ? "TRUE" : "FALSE"),
            "str" => new ReadCell(XlsxText.Unescape(value)),
            "d" => new ReadCell(value.Length > 10 ? value[..10] : value),
            _ => new ReadCell(dates.Show(style, value)),
        };
    }

    /// <summary>Text of a value; afterwards the reader stands on its end.</summary>
    private string? Value()
    {
        if (xml.IsEmptyElement)
        {
            return null;
        }

        var depth = xml.Depth;
        var text = "";
        while (xml.Read() && xml.Depth > depth)
        {
            if (text.Length <= limits.CellCharacters && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text += xml.Value;
            }
        }

        return text;
    }

    /// <summary>"C5" → 3.</summary>
    private static int? Column(string? place)
    {
        var column = 0;
        foreach (var c in place ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = Math.Min(column * 26 + c - 'A' + 1, 1_000_000);
        }

        return column == 0 ? null : column;
    }
}
