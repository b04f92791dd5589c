using System.Globalization;

namespace Heza.Plugins.Reform.Portal.Caching;

/// <summary>
/// Boils an Accept-Encoding header down to the one encoding that is sent: else each browser's spelling of it would be
/// a cache entry of its own.
/// </summary>
internal static class AcceptedEncoding
{
    /// <summary><c>br</c>, <c>gzip</c>, or empty for the bytes as they are.</summary>
    public static string Of(string? header)
    {
        if (string.IsNullOrEmpty(header))
        {
            return "";
        }

        double? br = null, gzip = null, any = null;
        foreach (var part in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var semicolon = part.IndexOf(';', StringComparison.Ordinal);
            var name = (semicolon < 0 ? part : part[..semicolon]).TrimEnd();
            var quality = semicolon < 0 ? 1 : Quality(part[(semicolon + 1)..]);
            switch (name.ToLowerInvariant())
            {
                case "br": br = quality; break;
                case "gzip" or "x-gzip": gzip = quality; break;
                case "*": any = quality; break;
            }
        }

        return (br ?? any ?? 0) > 0 ? "br" : (gzip ?? any ?? 0) > 0 ? "gzip" : "";
    }

    private static double Quality(string parameter) =>
        parameter.Trim() is { Length: > 2 } text && text.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(text[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality)
            ? quality
            : 1;
}
