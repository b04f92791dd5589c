using DocumentFormat.OpenXml.Wordprocessing;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>
/// Header rows with merged cells. WordprocessingML wants every place of every row written, those covered from above too;
/// the model names each cell once, as HTML does.
/// </summary>
internal static class DocxTableHead
{
    public static IEnumerable<TableRow> Rows(IReadOnlyList<IReadOnlyList<OfficialHeadCell>> head, IReadOnlyList<int> widths)
    {
        // For each column: how many more rows a cell from above covers, and over how many columns that cell goes.
        var above = new (int Rows, int Columns)[widths.Count];
        foreach (var row in head)
        {
            var line = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
            var cells = new Queue<OfficialHeadCell>(row);
            var column = 0;
            while (column < widths.Count)
            {
                column += above[column].Rows > 0 ? Covered(line, column) : Begin(line, column, cells);
            }

            yield return line;
        }

        int Covered(TableRow line, int column)
        {
            var (rows, columns) = above[column];
            above[column] = (rows - 1, columns);
            Write(line, column, columns, "", MergedCellValues.Continue);
            return columns;
        }

        int Begin(TableRow line, int column, Queue<OfficialHeadCell> cells)
        {
            var cell = cells.Count > 0 ? cells.Dequeue() : new OfficialHeadCell("");
            var columns = Math.Clamp(cell.Columns, 1, widths.Count - column);
            above[column] = (cell.Rows - 1, columns);
            Write(line, column, columns, cell.Text, cell.Rows > 1 ? MergedCellValues.Restart : null);
            return columns;
        }

        void Write(TableRow line, int column, int columns, string text, MergedCellValues? merge) =>
            line.Append(DocxTable.Cell(widths.Skip(column).Take(columns).Sum(), JustificationValues.Center, text, bold: true, columns, merge));
    }
}
