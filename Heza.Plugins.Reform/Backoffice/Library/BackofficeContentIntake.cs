using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Heza.Plugins.Reform.Backoffice.Library;

/// <summary>The plugin's port over Umbraco's services: saves and publishes as the super user, with all that listens to either.</summary>
public sealed class BackofficeContentIntake(IContentService contents, KeepFile keep, TimeProvider time) : IContentIntake
{
    public Task<Result<bool>> Publish(NewPiece piece, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(contents.GetById(piece.Key) is null ? Make(piece) : false);
    }

    public Task<Result<Guid>> Keep(NewFile file, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(keep.Run(file));
    }

    private Result<bool> Make(NewPiece piece)
    {
        var folder = piece.Type == ReformSchema.Article ? SitePart.ArticleFolder : SitePart.DocumentFolder;
        var node = contents.Create(piece.Name, folder.Key, piece.Type);
        node.Key = piece.Key;
        node.CreateDate = time.UtcNow();
        foreach (var (alias, value) in piece.Values)
        {
            if (!node.Properties.TryGetValue(alias, out var property))
            {
                return Problem.Field(alias, $"Loại nội dung {piece.Type} không có ô {alias}.");
            }

            node.SetValue(alias, StoredShape.Of(property.PropertyType.PropertyEditorAlias, value));
        }

        var saved = contents.Save(node);
        if (!saved.Success)
        {
            return Refused(node, $"{saved.Result}", saved.EventMessages, []);
        }

        var published = contents.Publish(node, [Constants.System.InvariantCulture]);
        return published.Success ? true : Refused(node, $"{published.Result}", published.EventMessages, published.InvalidProperties ?? []);
    }

    private static Problem Refused(IContent node, string reason, EventMessages? messages, IEnumerable<IProperty> invalid) => Problem.Conflict(string.Join(' ',
        [$"Umbraco không nhận “{node.Name}” ({reason}).", .. (messages?.GetAll() ?? []).Select(message => message.Message), .. invalid.Select(property => property.Alias)]));
}
