using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>Umbraco's Save inside a scope: Saving; after the commit Saved, tree change. Every save makes a version.</summary>
internal static class SaveStep
{
    /// <summary>Stores a new document below <paramref name="parent"/> (null: at the top).</summary>
    /// <param name="note">Where it comes from: kept with the version and in the log.</param>
    public static async Task<Result<StoredContent>> Create(ContentScope scope, IContent content, CmsNode? parent, string? note, CancellationToken ct)
    {
        var saving = new ContentSavingNotification(content, scope.Messages);
        if (await scope.Ask(saving, content) is { } objection)
        {
            return objection;
        }

        if (Refusal(content) is { } refusal)
        {
            return refusal;
        }

        var id = await scope.Db.NextId(ct);
        var node = new CmsNode
        {
            Id = id,
            Key = content.Key,
            ParentId = parent?.Id ?? -1,
            Path = $"{parent?.Path ?? "-1"},{id}",
            Level = (parent?.Level ?? 0) + 1,
            SortOrder = await scope.Db.NextSortOrder(parent?.Id ?? -1, ct),
            ContentTypeAlias = content.ContentType.Alias,
            Name = content.Name!,
            SearchText = "",
            CreateDate = scope.Now,
            UpdateDate = scope.Now,
            CreatorId = content.CreatorId,
            WriterId = content.WriterId,
        };
        scope.Db.Add(node);
        ContentFactory.Place(content, node);
        content.CreateDate = scope.Now;
        var current = await AddVersion(scope, content, node, note, ct);
        scope.Log(node, ContentAction.Created, note);
        TellSaved(scope, content, saving);
        return new StoredContent(node, content, current);
    }

    /// <summary>Stores changes that were made to the content of a loaded document.</summary>
    /// <param name="note">Kept with the version and in the log.</param>
    public static async Task<Result<StoredContent>> Save(
        ContentScope scope, StoredContent stored, ContentAction action, string? note, CancellationToken ct)
    {
        var (node, content, _) = stored;
        content.WriterId = await scope.UserNumber(ct);
        var saving = new ContentSavingNotification(content, scope.Messages);
        if (await scope.Ask(saving, content) is { } objection)
        {
            return objection;
        }

        if (Refusal(content) is { } refusal)
        {
            return refusal;
        }

        var current = await AddVersion(scope, content, node, note, ct);
        scope.Log(node, action, note);
        TellSaved(scope, content, saving);
        return stored with { Current = current };
    }

    /// <summary>Makes the content, as it stands, the node's current version.</summary>
    public static async Task<CmsVersion> AddVersion(ContentScope scope, IContent content, CmsNode node, string? note, CancellationToken ct)
    {
        var version = new CmsVersion
        {
            NodeId = node.Id,
            Name = content.Name!,
            PropertiesJson = StoredValues.Write(content),
            CreatedAt = scope.Now,
            UserId = content.WriterId,
            ActorName = scope.Actor.Name,
            Note = note,
        };
        scope.Db.Add(version);
        await scope.Db.SaveChangesAsync(ct);
        var published = node.PublishedVersionId is { } id ? await scope.Db.FindAsync<CmsVersion>([id], ct) : null;
        node.CurrentVersionId = version.Id;
        node.Name = version.Name;
        node.Number = content.HasProperty(ReformSchema.DocumentFields.Number) ? NodeSearch.NumberOf(content.GetValue<string>(ReformSchema.DocumentFields.Number)) : null;
        node.SearchText = NodeSearch.TextOf(version.Name, node.Number);
        await DocumentPicks.Write(scope.Db, node, content, ct);
        node.WriterId = content.WriterId;
        node.UpdateDate = scope.Now;
        node.Revision++;
        node.Edited = published is null || published.Name != version.Name || published.PropertiesJson != version.PropertiesJson;
        content.VersionId = version.Id;
        content.UpdateDate = scope.Now;
        content.Edited = node.Edited;
        await RecordMediaUse.Draft(scope.Db, node, content, ct);
        return version;
    }

    /// <summary>Handlers of a cancelable notification may have changed the content of an operation that saves nothing else.</summary>
    public static async Task<CmsVersion> KeepHandlersChanges(ContentScope scope, StoredContent stored, string note, CancellationToken ct) =>
        StoredValues.Write(stored.Content) == stored.Current.PropertiesJson && stored.Content.Name == stored.Current.Name
            ? stored.Current
            : await AddVersion(scope, stored.Content, stored.Node, note, ct);

    private static void TellSaved(ContentScope scope, IContent content, ContentSavingNotification saving)
    {
        // 'Remember' lets handlers ask what this save changed.
        content.ResetDirtyProperties(true);
        scope.Tell(new ContentSavedNotification(content, scope.Messages).WithStateFrom(saving));
        scope.Tell(new ContentTreeChangeNotification(content, TreeChangeTypes.RefreshNode, scope.Messages));
    }

    /// <summary>Checked last, since handlers of Saving may have changed the content.</summary>
    private static Problem? Refusal(IContent content)
    {
        if (ContentName.Check(content.Name) is { } problem)
        {
            return problem;
        }

        var refused = StorableText.Refused(content);
        return refused.Count == 0 ? null : new Problem(ProblemKind.Invalid, StorableText.Refusal, refused);
    }
}
