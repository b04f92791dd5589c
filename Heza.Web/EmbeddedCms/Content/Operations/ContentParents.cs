using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Schema;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <param name="Node">Null for the top of the tree.</param>
public sealed record ContentParent(CmsNode? Node)
{
    public int Id => Node?.Id ?? -1;
}

/// <summary>Where a document of a type may stand.</summary>
internal static class ContentParents
{
    public static async Task<Result<ContentParent>> Find(
        ContentScope scope, ContentTypeRegistry types, IContentType type, Guid? parentKey, CancellationToken ct)
    {
        if (parentKey is not { } key)
        {
            return await Default(scope, types, type, ct);
        }

        var parent = await scope.Db.Set<CmsNode>().AsNoTracking().FirstOrDefaultAsync(node => node.Key == key, ct);
        return parent switch
        {
            null => Problem.Field("parentKey", "Không tìm thấy mục chứa."),
            { Trashed: true } => Problem.Field("parentKey", "Mục chứa đang ở trong thùng rác."),
            _ when types.Find(parent.ContentTypeAlias) is not { } parentType || !Allows(parentType, type) =>
                Problem.Field("parentKey", $"Mục “{parent.Name}” không chứa loại nội dung “{type.Name}”."),
            _ => new ContentParent(parent),
        };
    }

    public static bool Allows(IContentType parent, IContentType child) =>
        parent.AllowedContentTypes?.Any(allowed => allowed.Alias == child.Alias || allowed.Key == child.Key) == true;

    private static async Task<Result<ContentParent>> Default(ContentScope scope, ContentTypeRegistry types, IContentType type, CancellationToken ct)
    {
        var folders = types.All.Where(parent => Allows(parent, type)).Select(parent => parent.Alias).ToList();
        var parent = await scope.Db.Set<CmsNode>().AsNoTracking()
            .Where(node => folders.Contains(node.ContentTypeAlias) && !node.Trashed)
            .OrderBy(node => node.Level).ThenBy(node => node.SortOrder).ThenBy(node => node.Id)
            .FirstOrDefaultAsync(ct);
        return parent is not null || type.AllowedAsRoot
            ? new ContentParent(parent)
            : Problem.Field("parentKey", $"Chưa có mục nào chứa được loại nội dung “{type.Name}”; hãy tạo mục chứa trước.");
    }
}
