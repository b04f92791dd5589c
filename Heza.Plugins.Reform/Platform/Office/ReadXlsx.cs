using System.IO.Compression;
using System.Xml;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>
/// Reads the first visible sheet of an XLSX (ISO/IEC 29500) in one pass, in bounded time and memory: a crafted archive is
/// cut off where it passes <see cref="TableLimits.UnpackedBytes"/>, no document type declaration is read, nothing outside the
/// file is looked up, no formula is reckoned.
/// </summary>
public static class ReadXlsx
{
    private const int MostParts = 2000;

    private static readonly Problem Broken = new(ProblemKind.Invalid, "Không đọc được tệp XLSX: tệp bị hỏng hoặc không phải bảng tính. Hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại.");

    public static Result<ReadTable> Run(byte[] file, TableLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return zip.Entries.Count > MostParts ? Broken : Read(new XlsxParts(zip, limits.UnpackedBytes), limits);
        }
        catch (UnpackedTooLargeException)
        {
            return new Problem(ProblemKind.Invalid, $"Tệp XLSX quá lớn khi giải nén (quá {limits.UnpackedBytes / 1024 / 1024} MB). Hãy xoá các trang tính, ảnh và định dạng không cần rồi lưu lại.");
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or NotSupportedException or FormatException or OverflowException)
        {
            return Broken;
        }
    }

    private static Result<ReadTable> Read(XlsxParts parts, TableLimits limits)
    {
        var (sheet, date1904) = FirstVisibleSheet(parts);
        if (sheet is null)
        {
            return Broken;
        }

        var related = parts.RelatedTo("xl/workbook.xml");
        if (!related.TryGetValue(sheet, out var place) || !parts.Has(place.Path))
        {
            return Broken;
        }

        var formats = related.Values.FirstOrDefault(part => part.Kind == "styles").Path is { } styles && parts.Has(styles)
            ? XlsxDates.Formats(parts.Open(styles))
            : [];
        var strings = related.Values.FirstOrDefault(part => part.Kind == "sharedStrings").Path is { } shared && parts.Has(shared)
            ? Strings(parts.Open(shared), limits.CellCharacters)
            : [];
        using var xml = parts.Open(place.Path);
        return new XlsxRows(xml, strings, new XlsxDates(formats, date1904), limits).Read();
    }

    private static (string? Relation, bool Date1904) FirstVisibleSheet(XlsxParts parts)
    {
        using var xml = parts.Open("xl/workbook.xml");
        var date1904 = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                date1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet" && xml.GetAttribute("state") is not ("hidden" or "veryHidden"))
            {
                return (xml.GetAttribute("id", XlsxXml.Relations) ?? xml.GetAttribute("id", XlsxXml.StrictRelations), date1904);
            }
        }

        return (null, date1904);
    }

    private static List<string> Strings(XmlReader xml, int longest)
    {
        using (xml)
        {
            List<string> strings = [];
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                {
                    strings.Add(XlsxText.Read(xml, longest));
                }
            }

            return strings;
        }
    }
}
