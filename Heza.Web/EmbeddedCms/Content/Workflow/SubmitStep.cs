using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Web.EmbeddedCms.Content.Workflow;

/// <summary>Puts a document before the approvers inside a scope. Telling them is the caller's.</summary>
internal static class SubmitStep
{
    /// <returns>What would stop its publication; null: it is submitted.</returns>
    public static async Task<Problem?> Run(ContentScope scope, StoredContent stored, ContentCheck check, string? comment, CancellationToken ct)
    {
        // The same questions as at publication. Nothing is published: what handlers change here is not kept.
        if (await PublishStep.Obstacle(scope, stored, check, ct) is { } obstacle)
        {
            return obstacle;
        }

        if (await scope.Ask(new ContentPublishingNotification(stored.Content, scope.Messages), stored.Content) is { } objection)
        {
            return objection;
        }

        stored.Node.Review = new CmsReview { State = ReviewState.Submitted, ById = scope.Actor.Id, ByName = scope.Actor.Name, At = scope.Now, Comment = comment };
        scope.Log(stored.Node, ContentAction.Submitted, comment);
        return null;
    }
}
