namespace Heza.Plugins.Reform.Coverage.Pages;

/// <summary>Addresses of the Office's pages.</summary>
internal static class CoverageAddress
{
    public const string Root = "/umbraco/reform/coverage";
    public const string Fulfilments = "/umbraco/reform/fulfilments";

    public static string Year(int year, DateOnly asOf, int page = 1) => $"{Root}/{year}?asOf={AsOfDay.Write(asOf)}{Page(page)}";

    public static string Item(int year, string code, DateOnly asOf, int page = 1) =>
        $"{Root}/{year}/{Uri.EscapeDataString(code)}?asOf={AsOfDay.Write(asOf)}{Page(page)}";

    private static string Page(int page) => page == 1 ? "" : $"&page={page}";
}
