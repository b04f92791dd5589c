using System.Globalization;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Portal;

/// <summary>What of the read model only the portal puts into words; see also <see cref="Publishing.FieldLabels"/>.</summary>
internal static class Labels
{
    public static readonly IReadOnlyDictionary<string, (string Forward, string Reverse)> Relations =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            ["can-cu"] = ("Căn cứ", "Là căn cứ của"),
            ["sua-doi-bo-sung"] = ("Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi"),
            ["thay-the"] = ("Thay thế", "Được thay thế bởi"),
            ["bai-bo"] = ("Bãi bỏ", "Bị bãi bỏ bởi"),
            ["huong-dan"] = ("Hướng dẫn, quy định chi tiết", "Được hướng dẫn, quy định chi tiết bởi"),
            ["hop-nhat"] = ("Hợp nhất", "Được hợp nhất tại"),
            ["dinh-chinh"] = ("Đính chính", "Được đính chính bởi"),
            ["dan-chieu"] = ("Dẫn chiếu", "Được dẫn chiếu tại"),
        };

    /// <summary>A date as far as it is known: "23/04/2018", "tháng 01/2023", "năm 2016".</summary>
    public static string PartialDate(string? date) => date?.Length switch
    {
        null or 0 => "",
        4 => $"năm {date}",
        7 => $"tháng {date[5..]}/{date[..4]}",
        _ => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? VietnamTime.Show(day)
            : date,
    };

    /// <summary>For example "1,4 MB".</summary>
    public static string FileSize(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} byte",
        < 1024 * 1024 => string.Create(VietnamTime.Culture, $"{bytes / 1024d:0} KB"),
        _ => string.Create(VietnamTime.Culture, $"{bytes / (1024d * 1024):0.#} MB"),
    };

    /// <summary>For example "PDF"; the media type when the name has no extension.</summary>
    public static string FileType(string fileName, string contentType) =>
        Path.GetExtension(fileName) is { Length: > 1 } extension ? extension[1..].ToUpperInvariant() : contentType;
}
