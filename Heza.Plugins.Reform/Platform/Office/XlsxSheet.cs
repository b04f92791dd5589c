using System.Globalization;
using System.Xml;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>One sheet: header row frozen and with filters, A4 landscape, as wide as the page.</summary>
internal static class XlsxSheet
{
    /// <summary>From 1: under the heading's lines and a free one.</summary>
    public static int HeadRow(Sheet sheet) => sheet.Heading.Count == 0 ? 1 : sheet.Heading.Count + 2;

    public static string Write(Sheet sheet, SharedStrings strings) => XlsxXml.Write("worksheet", xml =>
    {
        var head = HeadRow(sheet);
        var last = head + sheet.Rows.Count;
        xml.Element("sheetPr", [], () => xml.Element("pageSetUpPr", [("fitToPage", "1")]));
        xml.Element("dimension", [("ref", $"A1:{XlsxXml.Cell(sheet.Columns.Count, last)}")]);
        xml.Element("sheetViews", [], () => xml.Element("sheetView", [("workbookViewId", "0")], () => xml.Element(
            "pane", [("ySplit", XlsxXml.Number(head)), ("topLeftCell", XlsxXml.Cell(1, head + 1)), ("activePane", "bottomLeft"), ("state", "frozen")])));
        xml.Element("cols", [], () =>
        {
            for (var i = 0; i < sheet.Columns.Count; i++)
            {
                var place = XlsxXml.Number(i + 1);
                var look = sheet.Columns[i].WholeColumnIsText ? [("style", XlsxXml.Number(XlsxStyles.Of(SheetValueKind.Text, bold: false)))] : Array.Empty<(string, string)>();
                xml.Element("col", [("min", place), ("max", place), ("width", sheet.Columns[i].Width.ToString("0.##", CultureInfo.InvariantCulture)), .. look, ("customWidth", "1")]);
            }
        });
        xml.Element("sheetData", [], () =>
        {
            for (var i = 0; i < sheet.Heading.Count; i++)
            {
                Row(xml, i + 1, [sheet.Heading[i]], _ => i == 0 ? XlsxStyles.Heading : 0, strings);
            }

            Row(xml, head, [.. sheet.Columns.Select(column => (SheetValue)column.Title)], _ => XlsxStyles.Head, strings);
            for (var i = 0; i < sheet.Rows.Count; i++)
            {
                var row = sheet.Rows[i];
                Row(xml, head + 1 + i, row.Cells, value => XlsxStyles.Of(value.Kind, row.Bold), strings);
            }
        });
        xml.Element("autoFilter", [("ref", $"{XlsxXml.Cell(1, head)}:{XlsxXml.Cell(sheet.Columns.Count, last)}")]);
        Offers(xml, sheet, head);
        xml.Element("pageMargins", [("left", "0.5"), ("right", "0.5"), ("top", "0.75"), ("bottom", "0.75"), ("header", "0.3"), ("footer", "0.3")]);
        xml.Element("pageSetup", [("paperSize", "9"), ("orientation", "landscape"), ("fitToHeight", "0")]);
    });

    private static void Offers(XmlWriter xml, Sheet sheet, int head)
    {
        var offers = sheet.Columns.Select((column, index) => (column.Offer, Column: index + 1)).Where(one => one.Offer is not null).ToList();
        if (offers.Count == 0)
        {
            return;
        }

        xml.Element("dataValidations", [("count", XlsxXml.Number(offers.Count))], () =>
        {
            foreach (var (offer, column) in offers)
            {
                xml.Element(
                    "dataValidation",
                    [
                        ("type", "list"), ("allowBlank", "1"), ("showErrorMessage", offer!.OthersToo ? "0" : "1"),
                        ("errorTitle", "Chưa đúng danh mục"), ("error", "Hãy chọn một mục trong danh sách."),
                        ("sqref", $"{XlsxXml.Cell(column, head + 1)}:{XlsxXml.Cell(column, head + offer.Rows)}"),
                    ],
                    () => xml.WriteElementString("formula1", $"'{offer.Sheet}'!{XlsxXml.Fixed(offer.Column, 2)}:{XlsxXml.Fixed(offer.Column, offer.Count + 1)}"));
            }
        });
    }

    private static void Row(XmlWriter xml, int row, IReadOnlyList<SheetValue> cells, Func<SheetValue, int> look, SharedStrings strings) =>
        xml.Element("row", [("r", XlsxXml.Number(row))], () =>
        {
            for (var i = 0; i < cells.Count; i++)
            {
                var value = cells[i];
                var place = XlsxXml.Cell(i + 1, row);
                var style = XlsxXml.Number(look(value));
                switch (value.Kind)
                {
                    case SheetValueKind.Empty:
                        xml.Element("c", [("r", place), ("s", style)]);
                        break;
                    case SheetValueKind.Text:
                        xml.Element("c", [("r", place), ("s", style), ("t", "s")], () => xml.WriteElementString("v", XlsxXml.Number(strings.Place(value.Text))));
                        break;
                    default:
                        xml.Element("c", [("r", place), ("s", style)], () => xml.WriteElementString("v", value.Number.ToString(CultureInfo.InvariantCulture)));
                        break;
                }
            }
        });
}
