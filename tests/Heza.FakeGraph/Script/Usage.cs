using System.Globalization;

namespace Heza.Testing.Fakes;

/// <summary>How much of the hourly or daily share is used.</summary>
/// <param name="Percent">Of the page's share, 0 to 100 and beyond.</param>
/// <param name="MinutesToWait"><c>estimated_time_to_regain_access</c>.</param>
/// <param name="AppPercent">Of the app's share (<c>X-App-Usage</c>).</param>
public sealed record Usage(int Percent, int MinutesToWait = 0, int AppPercent = 0)
{
    internal string PageHeader(string page) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"{{page}}":[{"type":"pages","call_count":{{Percent}},"total_cputime":{{Percent / 2}},"total_time":{{Percent / 2}},"estimated_time_to_regain_access":{{MinutesToWait}}}]}""");

    internal string AppHeader() => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"call_count":{{AppPercent}},"total_time":{{AppPercent / 2}},"total_cputime":{{AppPercent / 2}}}""");
}
