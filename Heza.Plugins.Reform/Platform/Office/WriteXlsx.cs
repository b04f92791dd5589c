namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>Tables as an XLSX. The same workbook gives the same bytes.</summary>
public static class WriteXlsx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Run(Workbook workbook)
    {
        var names = SheetNames.Of([.. workbook.Sheets.Select(sheet => sheet.Name)]);
        var strings = new SharedStrings();
        var package = new OfficePackage();
        for (var i = 0; i < workbook.Sheets.Count; i++)
        {
            package.Add($"rId{i + 1}", "worksheet", $"xl/worksheets/sheet{i + 1}.xml", "spreadsheetml.worksheet", XlsxSheet.Write(workbook.Sheets[i], strings));
        }

        package.Add("rIdStyles", "styles", "xl/styles.xml", "spreadsheetml.styles", XlsxStyles.Write());
        package.Add("rIdStrings", "sharedStrings", "xl/sharedStrings.xml", "spreadsheetml.sharedStrings", strings.Write());
        package.Main("xl/workbook.xml", "spreadsheetml.sheet.main", XlsxBook.Write(names, workbook.Sheets));
        return package.Write(workbook.Title, workbook.Author, workbook.Day);
    }
}
