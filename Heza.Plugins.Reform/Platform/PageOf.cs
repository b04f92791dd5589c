namespace Heza.Plugins.Reform.Platform;

/// <summary>One page of a list.</summary>
/// <param name="Total">Entries on all pages together.</param>
/// <param name="Page">From 1.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize)
{
    /// <summary>At least 1: an empty list has one empty page.</summary>
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
}
