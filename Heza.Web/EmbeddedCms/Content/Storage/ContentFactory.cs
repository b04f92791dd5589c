using Heza.Web.EmbeddedCms.Schema;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using UmbracoContent = Umbraco.Cms.Core.Models.Content;

namespace Heza.Web.EmbeddedCms.Content.Storage;

/// <summary>Makes Umbraco's own <see cref="IContent"/> out of rows, with edited and published values, as its repository would leave it.</summary>
public sealed class ContentFactory(ContentTypeRegistry types, IOptionsMonitor<ContentSettings> settings)
{
    private readonly CultureImpactFactory _impacts = new(settings);
    private readonly PropertyEditorCollection _editors = new(new DataEditorCollection(() => []));

    /// <summary>A document that was not saved yet.</summary>
    public static IContent New(IContentType type, string name, int parentId, Guid key, int userId) =>
        new UmbracoContent(name, parentId, type, userId) { Key = key };

    public IContentType TypeOf(CmsNode node) => types.Find(node.ContentTypeAlias)
        ?? throw new InvalidOperationException($"Document {node.Key} is of type {node.ContentTypeAlias}, which uSync/v17 no longer holds.");

    /// <param name="current">The version that editors see.</param>
    /// <param name="published">The version that readers see, if any; may be the same.</param>
    public IContent Hydrate(CmsNode node, CmsVersion current, CmsVersion? published)
    {
        var content = new UmbracoContent(published?.Name ?? current.Name, node.ParentId, TypeOf(node));
        if (published is not null)
        {
            StoredValues.Apply(content, published.PropertiesJson);
            MarkPublished(content, node.PublishDate ?? published.CreatedAt, node.PublisherId, published.Id);
        }

        if (published is null || published.Id != current.Id)
        {
            content.Name = current.Name;
            StoredValues.Apply(content, current.PropertiesJson);
        }

        content.Key = node.Key;
        Place(content, node);
        content.CreateDate = node.CreateDate;
        content.CreatorId = node.CreatorId;
        content.UpdateDate = node.UpdateDate;
        content.WriterId = node.WriterId;
        content.VersionId = current.Id;
        content.Edited = node.Edited;
        content.ResetDirtyProperties(false);
        return content;
    }

    /// <summary>Makes the edited values the published ones.</summary>
    public void MarkPublished(IContent content, DateTime at, int? publisherId, int versionId)
    {
        content.PublishCulture(_impacts.ImpactInvariant(), at, _editors);
        content.Published = true;
        content.PublishDate = at;
        content.PublisherId = publisherId;
        content.PublishName = content.Name;
        content.PublishedVersionId = versionId;
    }

    public static void Place(IContent content, CmsNode node)
    {
        content.Id = node.Id;
        content.ParentId = node.ParentId;
        content.Path = node.Path;
        content.Level = node.Level;
        content.SortOrder = node.SortOrder;
        ((UmbracoContent)content).Trashed = node.Trashed;
    }
}
