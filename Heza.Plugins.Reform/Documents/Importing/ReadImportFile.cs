using System.Buffers.Binary;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Documents.Importing;

/// <summary>Reads an XLSX or CSV by what it is, whatever its name says.</summary>
public static class ReadImportFile
{
    public const int MostBytes = 5 * 1024 * 1024;

    /// <summary>A few rows more than may be imported, so that the refusal can count; headings stand above the table.</summary>
    private static readonly TableLimits Limits = new(Rows: ImportTable.MostRows + 500, Columns: 60, CellCharacters: 32_767, UnpackedBytes: 64L * 1024 * 1024);

    public static Result<ImportTable> Run(byte[] file)
    {
        if (file.Length == 0)
        {
            return Problem.Field("file", "Tệp rỗng. Hãy chọn tệp khác.");
        }

        if (file.Length > MostBytes)
        {
            return new Problem(ProblemKind.TooLarge, $"Tệp lớn quá {MostBytes / 1024 / 1024} MB. Hãy chia thành nhiều tệp.");
        }

        var xlsx = file.AsSpan().StartsWith("PK\u0003\u0004"u8);
        var table = xlsx ? ReadXlsx.Run(file, Limits) : ReadText(file);
        if (!table.Ok)
        {
            return Problem.Field("file", table.Problem.Title);
        }

        var read = ImportTable.Of(table.Value);
        return !xlsx && read.Problem == ImportTable.NoHeader
            ? Problem.Field("file", $"{read.Problem.Title} Nếu chữ tiếng Việt trong tệp bị vỡ, hãy lưu lại dạng “CSV UTF-8”.")
            : read;
    }

    private static Result<ReadTable> ReadText(byte[] file)
    {
        if (Refusal(file) is { } refusal)
        {
            return new Problem(ProblemKind.Invalid, refusal);
        }

        return DecodeText.Run(file) is { } text
            ? ReadCsv.Run(text, Limits)
            : new Problem(ProblemKind.Invalid, "Không nhận ra bảng mã của tệp CSV. Hãy lưu lại dạng “CSV UTF-8”, hoặc lưu dạng XLSX.");
    }

    private static string? Refusal(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return "Tệp là Excel đời cũ (.xls) hoặc có đặt mật khẩu. Hãy bỏ mật khẩu và lưu lại dạng “Excel Workbook (.xlsx)”.";
        }

        var image = file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || file.StartsWith((ReadOnlySpan<byte>)[0x89, .. "PNG"u8]) || file.StartsWith("GIF8"u8);
        var other = image || file.StartsWith("%PDF-"u8) || file.StartsWith("PK"u8) || file.StartsWith("Rar!"u8) || file.StartsWith("MZ"u8) || file.StartsWith("{\\rtf"u8)
            || (file.Length > 4 && BinaryPrimitives.ReadUInt32BigEndian(file) == 0x7F454C46);
        return other || file.TrimStart(" \t\r\n\uFEFF"u8).StartsWith("<"u8) ? "Tệp không phải bảng tính XLSX hay CSV. Hãy chọn tệp XLSX hoặc CSV." : null;
    }
}
