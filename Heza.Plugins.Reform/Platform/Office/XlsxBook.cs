namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>The list of sheets, with the names that make filters and repeated header rows work.</summary>
internal static class XlsxBook
{
    public static string Write(IReadOnlyList<string> names, IReadOnlyList<Sheet> sheets) => XlsxXml.Write("workbook", xml =>
    {
        xml.WriteAttributeString("xmlns", "r", null, XlsxXml.Relations);
        xml.Element("sheets", [], () =>
        {
            for (var i = 0; i < names.Count; i++)
            {
                xml.WriteStartElement("sheet");
                xml.WriteAttributeString("name", names[i]);
                xml.WriteAttributeString("sheetId", XlsxXml.Number(i + 1));
                xml.WriteAttributeString("r", "id", XlsxXml.Relations, $"rId{i + 1}");
                xml.WriteEndElement();
            }
        });
        xml.Element("definedNames", [], () =>
        {
            for (var i = 0; i < names.Count; i++)
            {
                var sheet = sheets[i];
                var head = XlsxSheet.HeadRow(sheet);
                var quoted = $"'{names[i].Replace("'", "''", StringComparison.Ordinal)}'!";
                Name("_xlnm._FilterDatabase", i, hidden: true, $"{quoted}{XlsxXml.Fixed(1, head)}:{XlsxXml.Fixed(sheet.Columns.Count, head + sheet.Rows.Count)}");
                Name("_xlnm.Print_Titles", i, hidden: false, $"{quoted}${XlsxXml.Number(head)}:${XlsxXml.Number(head)}");
            }
        });

        void Name(string name, int sheet, bool hidden, string place) => xml.Element(
            "definedName",
            [("name", name), ("localSheetId", XlsxXml.Number(sheet)), .. hidden ? [("hidden", "1")] : Array.Empty<(string, string)>()],
            () => xml.WriteString(place));
    });
}
