using Umbraco.Cms.Core.Models;

namespace Heza.Plugins.Reform.Backoffice.Library;

/// <summary>One page of nodes, counted from 0, and how many nodes there are.</summary>
internal delegate IEnumerable<IContent> ReadPage(long page, out long total);

/// <summary>Reads what Umbraco gives page by page.</summary>
internal static class ContentPages
{
    /// <summary>Nodes that one query loads, with their values.</summary>
    public const int Size = 200;

    public static IEnumerable<IContent> All(ReadPage read, CancellationToken ct)
    {
        for (var page = 0L; ; page++)
        {
            ct.ThrowIfCancellationRequested();
            var nodes = read(page, out var total).ToList();
            foreach (var node in nodes)
            {
                yield return node;
            }

            if (nodes.Count == 0 || (page + 1) * Size >= total)
            {
                yield break;
            }
        }
    }
}
