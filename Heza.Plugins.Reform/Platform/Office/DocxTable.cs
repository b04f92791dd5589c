using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static Heza.Plugins.Reform.Platform.Office.DocxText;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>Tables with fixed columns, so that a very long word cannot push them out of the page.</summary>
internal static class DocxTable
{
    /// <summary>A table that only places things beside each other.</summary>
    /// <param name="widths">Of the columns, twips.</param>
    /// <param name="rows">Rows of cells of paragraphs.</param>
    public static Table Invisible(IReadOnlyList<int> widths, params IReadOnlyList<IReadOnlyList<OpenXmlElement>>[] rows)
    {
        var table = Start(widths, borders: false);
        foreach (var row in rows)
        {
            var line = new TableRow(new TableRowProperties(new CantSplit()));
            for (var i = 0; i < row.Count; i++)
            {
                var cell = new TableCell(new TableCellProperties(new TableCellWidth { Width = Twips(widths[i]), Type = TableWidthUnitValues.Dxa }));
                cell.Append(row[i]);
                line.Append(cell);
            }

            table.Append(line);
        }

        return table;
    }

    public static Table Of(OfficialTable model)
    {
        var widths = Widths(model);
        var table = Start(widths, borders: true);
        table.Append(DocxTableHead.Rows(model.Head, widths));
        foreach (var row in model.Rows)
        {
            var line = new TableRow(new TableRowProperties(new CantSplit()));
            for (var i = 0; i < widths.Count; i++)
            {
                line.Append(Cell(widths[i], Alignment(model.Columns[i].Alignment), i < row.Cells.Count ? row.Cells[i] : "", row.Bold));
            }

            table.Append(line);
        }

        return table;
    }

    public static TableCell Cell(int width, JustificationValues alignment, string text, bool bold, int span = 1, MergedCellValues? merge = null)
    {
        var place = new TableCellProperties(new TableCellWidth { Width = Twips(width), Type = TableWidthUnitValues.Dxa });
        if (span > 1)
        {
            place.Append(new GridSpan { Val = span });
        }

        if (merge is { } part)
        {
            place.Append(new VerticalMerge { Val = part });
        }

        place.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(place, Plain(alignment, 20, 20, Words(text, OfficialForm.TableSize, bold)));
    }

    private static List<int> Widths(OfficialTable model)
    {
        var whole = model.Wide ? OfficialForm.LandscapeTextWidth : OfficialForm.TextWidth;
        var shares = model.Columns.Sum(column => column.Share);
        var widths = model.Columns.Select(column => whole * column.Share / shares).ToList();
        widths[^1] += whole - widths.Sum();
        return widths;
    }

    private static Table Start(IReadOnlyList<int> widths, bool borders)
    {
        var properties = new TableProperties(new TableWidth { Width = Twips(widths.Sum()), Type = TableWidthUnitValues.Dxa });
        if (borders)
        {
            const uint quarterPoint = 4;
            properties.Append(new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = quarterPoint },
                new LeftBorder { Val = BorderValues.Single, Size = quarterPoint },
                new BottomBorder { Val = BorderValues.Single, Size = quarterPoint },
                new RightBorder { Val = BorderValues.Single, Size = quarterPoint },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = quarterPoint },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = quarterPoint }));
        }

        var side = (short)(borders ? 70 : 0);
        properties.Append(
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TableCellLeftMargin { Width = side, Type = TableWidthValues.Dxa },
                new TableCellRightMargin { Width = side, Type = TableWidthValues.Dxa }));
        return new Table(properties, new TableGrid(widths.Select(width => new GridColumn { Width = Twips(width) })));
    }

    private static JustificationValues Alignment(OfficialAlignment alignment) => alignment switch
    {
        OfficialAlignment.Centre => JustificationValues.Center,
        OfficialAlignment.Right => JustificationValues.Right,
        _ => JustificationValues.Left,
    };
}
