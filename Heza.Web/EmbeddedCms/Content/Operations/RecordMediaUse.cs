using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Media;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;
using Values = Heza.Plugins.Reform.Publishing.Projection.StoredValues;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>Keeps the table of where media are used in step with a document, in the operation's transaction.</summary>
internal static class RecordMediaUse
{
    /// <summary>What the version uses that editors see.</summary>
    public static async Task Draft(CmsDbContext db, CmsNode node, IContent content, CancellationToken ct)
    {
        node.MediaUsesVersion = node.CurrentVersionId;
        await Record(db, node, content, published: false, ct);
    }

    /// <summary>What the version uses that readers see.</summary>
    public static Task Published(CmsDbContext db, CmsNode node, IContent content, CancellationToken ct) =>
        Record(db, node, content, published: true, ct);

    private static async Task Record(CmsDbContext db, CmsNode node, IContent content, bool published, CancellationToken ct)
    {
        var wanted = await Read(db, content, published, ct);
        var known = await db.Set<CmsMediaUse>().Where(use => use.NodeId == node.Id && use.Published == published).ToListAsync(ct);
        db.RemoveRange(known.Where(use => !wanted.Contains((use.Field, use.MediaKey))));
        db.AddRange(wanted.Except(known.Select(use => (use.Field, use.MediaKey)))
            .Select(use => new CmsMediaUse { NodeId = node.Id, MediaKey = use.MediaKey, Field = use.Field, Published = published }));
        await db.SaveChangesAsync(ct);
    }

    private static async Task<HashSet<(string Field, Guid MediaKey)>> Read(CmsDbContext db, IContent content, bool published, CancellationToken ct)
    {
        var values = new Values(content, published);
        var uses = content.Properties.Where(property => property.PropertyType.PropertyEditorAlias == Aliases.MediaPicker3)
            .SelectMany(property => values.Media(property.Alias).Select(key => (property.Alias, key))).ToHashSet();
        var named = content.Properties.Where(property => property.PropertyType.PropertyEditorAlias == Aliases.RichText)
            .SelectMany(property => MediaAddress.HashesIn(values.Markup(property.Alias)).Select(hash => (property.Alias, Hash: hash))).ToList();
        if (named.Count > 0)
        {
            var keys = await db.MediaByHash([.. named.Select(name => name.Hash).Distinct(StringComparer.Ordinal)], ct);
            uses.UnionWith(named.Where(name => keys.ContainsKey(name.Hash)).Select(name => (name.Alias, keys[name.Hash])));
        }

        return uses;
    }
}
