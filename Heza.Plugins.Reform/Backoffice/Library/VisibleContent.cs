using Heza.Plugins.Reform.Publishing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Heza.Plugins.Reform.Backoffice.Library;

/// <summary>What of Umbraco's content readers see: published nodes of reform types, outside the bin, below published nodes only.</summary>
public sealed class VisibleContent(IContentService contents, IContentTypeService types, IRuntimeState runtime)
{
    private static readonly string[] ReformTypes = [ReformSchema.Article, ReformSchema.LegalDocument];

    /// <summary>Of any type.</summary>
    public bool Includes(IContent content) => IsShown(content) && contents.IsPathPublished(content);

    public IReadOnlyList<VisibleVersion> Versions(CancellationToken ct)
    {
        // While Umbraco is installed or upgraded it shows nothing of what it has: that must not pass for withdrawal.
        if (runtime.Level != RuntimeLevel.Run)
        {
            throw new InvalidOperationException($"Umbraco is not running (level {runtime.Level}): what it has published cannot be told.");
        }

        var ids = ReformTypes.Select(types.Get).OfType<IContentType>().Select(type => type.Id).ToArray();
        var shown = ids.Length == 0 ? [] : ContentPages.All((long page, out long total) => contents.GetPagedOfTypes(ids, page, ContentPages.Size, out total, null, Ordering.By("path")), ct)
            .Where(IsShown).Select(content => (content.Path, Version: new VisibleVersion(content.Key, content.PublishedVersionId))).ToList();
        var hiding = Hiding(shown.SelectMany(content => Ancestors(content.Path)).Distinct().ToList());
        return [.. shown.Where(content => !Ancestors(content.Path).Any(hiding.Contains)).Select(content => content.Version)];
    }

    // A node in the bin keeps its flag.
    private static bool IsShown(IContent content) => content is { Published: true, Trashed: false };

    /// <summary>Of these nodes, those that hide what lies below them.</summary>
    private HashSet<int> Hiding(List<int> ids)
    {
        var showing = ids.Count == 0 ? [] : contents.GetByIds(ids).Where(IsShown).Select(node => node.Id).ToHashSet();
        return [.. ids.Where(id => !showing.Contains(id))];
    }

    /// <param name="path">E.g. <c>-1,1050,1061,1100</c>: the root, the ancestors, the node itself.</param>
    private static IEnumerable<int> Ancestors(string path) =>
        path.Split(',').Skip(1).SkipLast(1).Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture));
}
