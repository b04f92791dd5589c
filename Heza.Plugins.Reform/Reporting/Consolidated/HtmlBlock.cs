using System.Text;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>One piece of a report's body as HTML.</summary>
internal static class HtmlBlock
{
    public static void Write(StringBuilder html, OfficialBlock block)
    {
        switch (block)
        {
            case OfficialHeading heading:
                var name = $"h{Math.Clamp(heading.Level, 1, 3) + 1}";
                html.Append('<').Append(name).Append('>').Append(RenderHtml.Text(heading.Text)).Append("</").Append(name).Append(">\n");
                break;
            case OfficialParagraph paragraph:
                html.Append("<p>");
                Runs(html, paragraph.Runs);
                html.Append("</p>\n");
                break;
            case OfficialLine line:
                html.Append("<p>").Append(RenderHtml.Text(line.Marker)).Append(' ');
                Runs(html, line.Runs);
                html.Append("</p>\n");
                break;
            case OfficialTable table:
                Table(html, table);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, null);
        }
    }

    private static void Runs(StringBuilder html, IReadOnlyList<OfficialRun> runs)
    {
        foreach (var run in runs)
        {
            var text = RenderHtml.Text(run.Text);
            text = run.Italic ? $"<em>{text}</em>" : text;
            html.Append(run.Bold ? $"<strong>{text}</strong>" : text);
        }
    }

    // A table that scrolls takes the focus, so that it scrolls by keyboard too.
    private static void Table(StringBuilder html, OfficialTable table)
    {
        html.Append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Bảng\"><table>\n<thead>\n");
        foreach (var row in table.Head)
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                html.Append("<th scope=\"").Append(cell.Columns > 1 ? "colgroup" : "col").Append('"')
                    .Append(cell.Columns > 1 ? $" colspan=\"{cell.Columns}\"" : "").Append(cell.Rows > 1 ? $" rowspan=\"{cell.Rows}\"" : "")
                    .Append('>').Append(RenderHtml.Text(cell.Text)).Append("</th>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append(row.Bold ? "<tr class=\"sum\">" : "<tr>");
            for (var i = 0; i < table.Columns.Count; i++)
            {
                html.Append(table.Columns[i].Alignment switch { OfficialAlignment.Centre => "<td class=\"c\">", OfficialAlignment.Right => "<td class=\"r\">", _ => "<td>" })
                    .Append(RenderHtml.Text(i < row.Cells.Count ? row.Cells[i] : "")).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
    }
}
