using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>Tells by its content what a file is, and reads its lines.</summary>
internal static class PaperFile
{
    public static Result<List<PaperLine>> Lines(ReadOnlyMemory<byte> file, PaperDoubts doubts)
    {
        var bytes = file.Span;
        var lines = DocxPaper.IsZip(bytes) ? DocxPaper.Lines(file, doubts) : IsOther(bytes) ? null : TextPaper.Lines(bytes, doubts);
        return lines is null ? Unfit(bytes)
            : lines.Count == 0 ? new Problem(ProblemKind.Invalid, "Tệp không có chữ nào. Nếu là bản quét, hãy nhận dạng chữ trước rồi lưu thành DOCX hoặc văn bản thuần.")
            : lines;
    }

    private static bool IsOther(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF"u8) || bytes.StartsWith("{\\rtf"u8) || bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x89, 0x50, 0x4E, 0x47, ..];

    private static Problem Unfit(ReadOnlySpan<byte> bytes) => new(ProblemKind.UnsupportedType,
        bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] ? "Đây là tệp Word cũ (.doc). Hãy mở bằng Word và lưu thành .docx."
        : bytes.StartsWith("%PDF"u8) ? "Tệp PDF chưa đọc được. Hãy lưu thành .docx, hoặc chép chữ ra tệp văn bản thuần (.txt)."
        : DocxPaper.IsZip(bytes) ? "Tệp DOCX hỏng hoặc quá lớn, không đọc được."
        : "Chỉ đọc được tệp DOCX và văn bản thuần (.txt).");
}
