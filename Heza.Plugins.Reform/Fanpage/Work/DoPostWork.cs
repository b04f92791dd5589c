using Hangfire;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Work;

/// <summary>Makes one change of a post that stands on its channel. A call without an answer is made again: every change bears that.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed partial class DoPostWork(ClaimWork claim, ChannelCalls calls, SettleWork settle, ILogger<DoPostWork> log) : IJob
{
    public async Task Run(Guid id, CancellationToken ct)
    {
        if (await claim.Run(id, ct) is { } claimed)
        {
            await settle.Run(claimed, await Call(claimed), CancellationToken.None);
        }
    }

    /// <summary>Null: no clear answer.</summary>
    private async Task<ChangeAnswer?> Call(ClaimedWork claimed)
    {
        var (work, post) = (claimed.Work, claimed.Work.Post!);
        if (!StillWanted(work, post))
        {
            return new ChangeAnswer.Gone();
        }

        if (Ability(work.Kind) is { } ability && !calls.Can(claimed.Channel.Kind, ability))
        {
            return new ChangeAnswer.NotAllowed("Kênh này không cho sửa bài từ xa.");
        }

        try
        {
            return await calls.Make(claimed.Channel.Kind, (channel, ct) => channel.Change(claimed.Channel, Change(work, post), ct), CancellationToken.None);
        }
        catch (ChannelBlockedException refusal) when (refusal.Trouble is { } trouble)
        {
            return new ChangeAnswer.Blocked(trouble, refusal.Message);
        }
        catch (Exception problem)
        {
            LogUnclear(problem, work.Kind, post.Id);
            return null;
        }
    }

    /// <summary>Meanwhile somebody, or the page itself, may have done what this wanted.</summary>
    private static bool StillWanted(PostWork work, FanpagePost post) => post.ExternalId is not null && work.Kind switch
    {
        WorkKind.TakeBack => post.State == PostState.TakingBack,
        WorkKind.Show => post is { State: PostState.Removed, RemovedHow: RemovedHow.Hidden },
        WorkKind.Delete => post.State is PostState.Sent or PostState.Removed,
        WorkKind.Rescrape => post.State is PostState.Sent or PostState.HandedOver,
        _ => post.State == PostState.Sent,
    };

    private static ChannelAbilities? Ability(WorkKind kind) => kind switch
    {
        WorkKind.Edit => ChannelAbilities.Edit,
        WorkKind.Hide or WorkKind.Show => ChannelAbilities.Hide,
        WorkKind.Delete => ChannelAbilities.Delete,
        WorkKind.Rescrape => ChannelAbilities.Rescrape,
        _ => null,
    };

    private static PostChange Change(PostWork work, FanpagePost post) => work.Kind switch
    {
        WorkKind.Edit => new PostChange.Edit(post.ExternalId!, work.Text!, post.Form, post.Link),
        WorkKind.Hide => new PostChange.Hide(post.ExternalId!),
        WorkKind.Show => new PostChange.Show(post.ExternalId!),
        WorkKind.Delete => new PostChange.Delete(post.ExternalId!),
        WorkKind.TakeBack => new PostChange.TakeBack(post.ExternalId!),
        _ => new PostChange.Rescrape(post.ExternalId!, post.Link),
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The channel gave no clear answer to {Kind} of fanpage post {Id}; it will be asked again")]
    private partial void LogUnclear(Exception problem, WorkKind kind, Guid id);
}
