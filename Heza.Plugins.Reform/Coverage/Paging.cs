namespace Heza.Plugins.Reform.Coverage;

/// <summary>One page of a list.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Total">Entries on all pages.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>Which page is asked for. Senseless numbers are brought into bounds.</summary>
public sealed record Paging
{
    public const int DefaultSize = 50, LargestSize = 100, LastPage = 1_000_000;

    public Paging(int? page = null, int? size = null) => (Page, Size) = (Math.Clamp(page ?? 1, 1, LastPage), Math.Clamp(size ?? DefaultSize, 1, LargestSize));

    public int Page { get; }

    public int Size { get; }

    public int Skip => (Page - 1) * Size;

    public Paged<T> Of<T>(IReadOnlyList<T> items, int total) => new(items, Page, Size, total);
}
