using Heza.Web.EmbeddedCms.Content.Storage;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>A document with everything below it.</summary>
internal static class ContentBranch
{
    /// <summary>The document itself first, then parents before children.</summary>
    public static async Task<IReadOnlyList<StoredContent>> Load(ContentScope scope, StoredContent root, CancellationToken ct) =>
        [root, .. await scope.Db.LoadContents(scope.Factory, scope.Db.Set<CmsNode>().Below(root.Node), ct)];

    public static void Move(IReadOnlyList<StoredContent> branch, int parentId, string parentPath, int parentLevel, bool trashed)
    {
        var root = branch[0].Node;
        var (oldPath, levels) = (root.Path, parentLevel + 1 - root.Level);
        root.ParentId = parentId;
        foreach (var (node, content, _) in branch)
        {
            node.Path = $"{parentPath},{root.Id}{node.Path[oldPath.Length..]}";
            node.Level += levels;
            node.Trashed = trashed;
            ContentFactory.Place(content, node);
            content.ResetDirtyProperties(true);
        }
    }
}
