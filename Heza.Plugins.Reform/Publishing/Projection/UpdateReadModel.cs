using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>
/// Brings the read model of some keys, or of a whole branch, up to date and tells this node's caches and followers.
/// One piece that fails is logged and does not stop the rest: reconcile comes back to it.
/// </summary>
public sealed partial class UpdateReadModel(
    ProjectPublication project, ContentVersion version, IEnumerable<IPublicationFollower> followers, ILogger<UpdateReadModel> logger)
{
    /// <returns>How many pieces changed.</returns>
    public async Task<int> Run(IEnumerable<Guid> keys, CancellationToken ct)
    {
        var changed = 0;
        long last = 0;
        foreach (var key in keys)
        {
            try
            {
                if (await project.Run(key, ct) is { } sequence)
                {
                    last = sequence;
                    changed++;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(logger, exception, key);
            }
        }

        if (changed > 0)
        {
            await Tell(last, ct);
        }

        return changed;
    }

    private async Task Tell(long sequence, CancellationToken ct)
    {
        foreach (var follower in followers)
        {
            try
            {
                await follower.Follow(sequence, ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFollowerFailed(logger, exception, follower.GetType().Name);
            }
        }

        // Last, so that a page made for the new version already finds the search index moved on.
        version.MoveTo(sequence);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Content {Key} could not be projected; reconcile will try again.")]
    private static partial void LogFailed(ILogger logger, Exception exception, Guid key);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Follower} did not follow; it catches up by itself.")]
    private static partial void LogFollowerFailed(ILogger logger, Exception exception, string follower);
}
