using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Publishing.Projection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Plugins.Reform.Publishing;

/// <summary>
/// Cleans rich text before it is stored, in either host: what lies in the CMS is then safe for whoever shows it next.
/// The projection cleans again, for old data and for rules that grow.
/// </summary>
public sealed class CleanRichText(RichTextSanitizer sanitizer) : INotificationHandler<ContentSavingNotification>
{
    private static readonly string[] RichTextFields = [ReformSchema.ArticleFields.Body, ReformSchema.DocumentFields.FullText];

    public void Handle(ContentSavingNotification notification)
    {
        foreach (var content in notification.SavedEntities.Where(content => ReadPublication.Handles(content.ContentType.Alias)))
        {
            foreach (var field in RichTextFields.Where(field => content.HasProperty(field)))
            {
                Clean(content, field);
            }
        }
    }

    private void Clean(IContent content, string field)
    {
        var markup = new StoredValues(content, published: false).Markup(field);
        var clean = sanitizer.Clean(markup);
        if (clean != markup)
        {
            content.SetValue(field, clean.Length == 0 ? null : new JsonObject { ["markup"] = clean, ["blocks"] = null }.ToJsonString());
        }
    }
}
