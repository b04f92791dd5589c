using System.Text;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>
/// Text files as Vietnamese spreadsheets save them: UTF-8 or UTF-16 with or without a mark at the start, Windows-1258.
/// The answer is composed (NFC).
/// </summary>
public static class DecodeText
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16 = new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Utf16Reversed = new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly Encoding Vietnamese =
        CodePagesEncodingProvider.Instance.GetEncoding(1258, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <returns>Null when the bytes are no text.</returns>
    public static string? Run(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Read(Utf8, span[3..]);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Read(span[0] == 0xFF ? Utf16 : Utf16Reversed, span[2..]);
        }

        // Separators and line ends of UTF-16 have a zero byte; no other text file has any.
        if (span.IndexOf((byte)0) is var zero and >= 0)
        {
            return Read(zero % 2 == 1 ? Utf16 : Utf16Reversed, span);
        }

        return Read(Utf8, span) ?? Read(Vietnamese, span);
    }

    private static string? Read(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = VietnameseText.Normalize(encoding.GetString(bytes));
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
