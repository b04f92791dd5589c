namespace Heza.Plugins.Reform.Platform;

/// <summary>Which page is asked for. Senseless numbers are brought into bounds.</summary>
public sealed record Paging
{
    public const int DefaultSize = 50, LargestSize = 100, LastPage = 1_000_000;

    public Paging(int? page = null, int? size = null) => (Page, Size) = (Math.Clamp(page ?? 1, 1, LastPage), Math.Clamp(size ?? DefaultSize, 1, LargestSize));

    public int Page { get; }

    public int Size { get; }

    public int Skip => (Page - 1) * Size;

    public PageOf<T> Of<T>(IReadOnlyList<T> items, int total) => new(items, total, Page, Size);
}
