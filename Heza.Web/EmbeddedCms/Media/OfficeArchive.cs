using System.Buffers.Binary;
using System.Text;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>
/// Tells DOCX and XLSX from other ZIP files by the list of parts at the end of the file (APPNOTE.TXT 4.3.12, 4.3.16).
/// Nothing is unpacked and the list is read up to a limit, so no crafted archive can fill the memory.
/// </summary>
public static class OfficeArchive
{
    private const string Macros = "tài liệu Office có macro";
    private const int EndSize = 22;
    private const int EntrySize = 46;
    private const int MaxComment = ushort.MaxValue;
    private const int MaxEntries = 10_000;
    private const int MaxListBytes = 4 * 1024 * 1024;

    /// <summary>A document that unpacks to more than this would hurt whoever opens it.</summary>
    private const long MaxUnpacked = 1024L * 1024 * 1024;

    private static readonly Recognised Zip = new(null, "tệp nén ZIP");

    public static Recognised Recognise(Stream file)
    {
        if (ReadList(file) is not { } parts)
        {
            return Zip;
        }

        if (parts.Sum(part => (long)part.Unpacked) > MaxUnpacked)
        {
            return new(null, "tệp nén quá lớn khi giải nén");
        }

        var names = parts.Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!names.Contains("[Content_Types].xml"))
        {
            return Zip;
        }

        if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            return new(null, Macros);
        }

        return names.Contains("word/document.xml") ? new(FileKind.Docx, FileKind.Docx.Name)
            : names.Contains("xl/workbook.xml") ? new(FileKind.Xlsx, FileKind.Xlsx.Name)
            : Zip;
    }

    /// <summary>Names of the parts; none when this is no archive that the site takes.</summary>
    public static IEnumerable<string> PartNames(Stream file) => ReadList(file)?.Select(part => part.Name) ?? [];

    /// <summary>Names and declared sizes of the parts; null when the list is not there or beyond the limits.</summary>
    private static List<(string Name, uint Unpacked)>? ReadList(Stream file)
    {
        if (ReadEnd(file) is not var (count, size, offset) || count > MaxEntries || size > MaxListBytes || offset + size > file.Length)
        {
            return null;
        }

        var list = new byte[size];
        file.Position = offset;
        file.ReadExactly(list);
        var parts = new List<(string, uint)>(count);
        var rest = list.AsSpan();
        for (var i = 0; i < count; i++)
        {
            if (rest.Length < EntrySize || !rest.StartsWith("PK\u0001\u0002"u8))
            {
                return null;
            }

            int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(rest[28..]);
            var whole = EntrySize + nameLength + BinaryPrimitives.ReadUInt16LittleEndian(rest[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(rest[32..]);
            if (rest.Length < whole)
            {
                return null;
            }

            parts.Add((Encoding.UTF8.GetString(rest.Slice(EntrySize, nameLength)), BinaryPrimitives.ReadUInt32LittleEndian(rest[24..])));
            rest = rest[whole..];
        }

        return parts;
    }

    private static (int Count, uint Size, uint Offset)? ReadEnd(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndSize + MaxComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || tail.Length - at < EndSize)
        {
            return null;
        }

        var end = tail.AsSpan(at);
        return (BinaryPrimitives.ReadUInt16LittleEndian(end[10..]), BinaryPrimitives.ReadUInt32LittleEndian(end[12..]), BinaryPrimitives.ReadUInt32LittleEndian(end[16..]));
    }
}
