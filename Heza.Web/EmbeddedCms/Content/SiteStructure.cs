using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content;

/// <summary>
/// The nodes that the site hangs on: its home and the folders of news and documents. Their keys never change; they are
/// made once, like any content, and cannot be withdrawn, trashed or deleted.
/// </summary>
public sealed class SiteStructure(CmsDbContext db, CreateContent create)
{
    public static readonly Guid Home = SitePart.Home.Key;
    public static readonly Guid ArticleFolder = SitePart.ArticleFolder.Key;
    public static readonly Guid DocumentFolder = SitePart.DocumentFolder.Key;

    public static readonly Problem Refusal = Problem.Conflict("Đây là mục gốc của trang nên không thể thu hồi hay xóa.");

    public static bool IsPart(Guid key) => SitePart.Find(key) is not null;

    /// <summary>Makes what is missing, published. Safe to call at every start and on several nodes at once.</summary>
    public async Task EnsureRoots(CancellationToken ct)
    {
        foreach (var (key, type, name, parent, _) in SitePart.All)
        {
            if (await Exists(key, ct))
            {
                continue;
            }

            var created = await create.Run(new NewContent(type, name, parent, key, NoValues, Publish: true), Actor.System, ct);
            if (!created.Ok && !await Exists(key, ct))
            {
                throw new InvalidOperationException($"The node \"{name}\" ({type}) cannot be made: {created.Problem.Title}");
            }
        }
    }

    private static readonly Dictionary<string, System.Text.Json.JsonElement> NoValues = [];

    private Task<bool> Exists(Guid key, CancellationToken ct) => db.Set<CmsNode>().AnyAsync(node => node.Key == key, ct);
}
