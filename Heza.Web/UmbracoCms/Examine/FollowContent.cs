using Examine;
using Heza.Plugins.Reform.Backoffice.Indexing;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Runtime;
using Umbraco.Cms.Infrastructure.Examine;

namespace Heza.Web.UmbracoCms.Examine;

/// <summary>
/// Keeps the index up on each node. It never fails what an editor does: what is missed here is there again after a rebuild.
/// An index that does not exist yet is filled by Umbraco, as a whole.
/// </summary>
public sealed partial class FollowContent(
    IExamineManager examine, IMainDom mainDom, IIndexRebuilder rebuilder, FindIndexChanges find, ILogger<FollowContent> logger) : INotificationAsyncHandler<ContentCacheRefresherNotification>
{
    public async Task HandleAsync(ContentCacheRefresherNotification notification, CancellationToken cancellationToken)
    {
        if (!mainDom.IsMainDom || !examine.TryGetIndex(ReformIndexRegistration.IndexName, out var index) || !index.IndexExists())
        {
            return;
        }

        try
        {
            var changes = await find.Run(notification, cancellationToken);
            if (changes.Everything)
            {
                await rebuilder.RebuildIndexAsync(ReformIndexRegistration.IndexName);
                return;
            }

            index.DeleteFromIndex(changes.Gone);
            index.IndexItems(changes.Shown.Select(ReformIndex.ValueSetOf));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogMissed(logger, exception, ReformIndexRegistration.IndexName);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The index {Index} missed a change; rebuild it in the backoffice (Settings, Examine Management).")]
    private static partial void LogMissed(ILogger logger, Exception exception, string index);
}
