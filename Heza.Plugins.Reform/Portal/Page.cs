namespace Heza.Plugins.Reform.Portal;

/// <summary>A piece of a list.</summary>
/// <param name="Total">How many entries the whole list has.</param>
/// <param name="Page">From 1.</param>
public sealed record PageOf<T>(int Total, int Page, int PageSize, IReadOnlyList<T> Items)
{
    internal int Pages() => (Total + PageSize - 1) / PageSize;
}
