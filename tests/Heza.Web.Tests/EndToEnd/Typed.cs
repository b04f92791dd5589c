using System.Globalization;
using System.Text;

namespace Heza.Web.Tests.EndToEnd;

/// <summary>How a reader types Vietnamese who has no Vietnamese keyboard.</summary>
internal static class Typed
{
    public static string WithoutMarks(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            .Replace('đ', 'd').Replace('Đ', 'D');
}
