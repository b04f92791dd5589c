namespace Heza.Plugins.Reform.Portal;

/// <summary>Bounds of paging, in pages and in the API.</summary>
internal static class Paging
{
    public const int DefaultSize = 20;
    public const int MaxSize = 100;
    public const int MaxPage = 100_000;
}
