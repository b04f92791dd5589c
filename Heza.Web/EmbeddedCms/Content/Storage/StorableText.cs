using System.Text;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Content.Storage;

/// <summary>Text that every database and index takes: PostgreSQL refuses U+0000, and half a surrogate pair has no UTF-8 form.</summary>
public static class StorableText
{
    public const string Refusal = "Nội dung có ký tự điều khiển không hợp lệ; hãy gõ lại hoặc dán dưới dạng văn bản thuần.";

    public static bool Is(string text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0;)
        {
            if (rest[0] == '\0' || Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }

    /// <summary>Messages per alias for values that cannot be kept. Values that are JSON may hide the character in an escape.</summary>
    public static Dictionary<string, string[]> Refused(IContent content) => content.Properties
        .Where(property => property.GetValue() is string text && (!Is(text) || HidesIt(text)))
        .ToDictionary(property => property.Alias, _ => new[] { Refusal }, StringComparer.Ordinal);

    private static bool HidesIt(string text) =>
        text.TrimStart() is ['{' or '[', ..] && text.Contains(@"\u0000", StringComparison.Ordinal);
}
