using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Work;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>A person chooses what a waiting post shows (the link with its card, or pictures of the article), and what becomes of it when it is late.</summary>
public sealed class ShapeFanpagePost(ReformDbContext db, FindPost find, EnqueueWork work, TimeProvider time)
{
    public async Task<Result<PostDetails>> Run(Guid id, ShapeRequest asked, Actor actor, CancellationToken ct)
    {
        await using (var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct))
        {
            var seen = await db.FindWaiting(id, asked.Version, ct);
            if (!seen.Ok)
            {
                return seen.Problem;
            }

            var article = await db.Set<Article>().AsNoTracking().SingleOrDefaultAsync(article => article.Key == seen.Value.ContentKey, ct);
            string[] photos = asked.Form == PostForm.Photos ? [.. (asked.Photos ?? []).Distinct(StringComparer.Ordinal)] : [];
            if (Unfit(asked, seen.Value.Channel!, photos, article) is { } problem)
            {
                return problem;
            }

            if (await Write(seen.Value, asked, photos, actor, ct) == 0)
            {
                return ChangeWaitingPost.Overtaken;
            }

            await transaction.CommitAsync(ct);
        }

        await work.Run(ct);
        return await find.Run(id, ct);
    }

    /// <summary>Pictures that the post could show.</summary>
    public async Task<Result<List<string>>> Choices(Guid id, CancellationToken ct)
    {
        var article = await db.Set<FanpagePost>().Where(post => post.Id == id)
            .Join(db.Set<Article>().AsNoTracking(), post => post.ContentKey, article => article.Key, (post, article) => article).SingleOrDefaultAsync(ct);
        return article is null ? FindPost.NoSuchPost : ArticlePictures.Of(article).ToList();
    }

    private static Problem? Unfit(ShapeRequest asked, Channel channel, string[] photos, Article? article) =>
        asked.Form is { } form && !Enum.IsDefined(form) ? Problem.Field("form", "Dạng bài đăng phải là link hoặc photos.")
        : asked.Late is { } late && !Enum.IsDefined(late) ? Problem.Field("late", "Cách xử lý khi trễ không đúng.")
        : asked.Form != PostForm.Photos ? null
        : !ChannelKinds.Abilities(channel.Kind).HasFlag(ChannelAbilities.Photos) ? Problem.Field("form", $"{ChannelKinds.Name(channel.Kind)} không nhận bài đăng ảnh.")
        : photos.Length is 0 or > PostPhotos.Most ? Problem.Field("photos", photos.Length == 0 ? "Hãy chọn ít nhất một ảnh của bài viết." : $"Nhiều nhất {PostPhotos.Most} ảnh.")
        : article is null || photos.Except(ArticlePictures.Of(article), StringComparer.Ordinal).Any() ? Problem.Field("photos", "Chỉ dùng được ảnh có trong bài viết. Hãy tải lại để xem các ảnh hiện có.")
        : null;

    private Task<int> Write(FanpagePost seen, ShapeRequest asked, string[] photos, Actor actor, CancellationToken ct)
    {
        var (now, form) = (time.UtcNow(), asked.Form ?? PostForm.Link);
        var before = LateRules.SendBefore(seen.HoldUntil > seen.DueAt ? seen.HoldUntil.Value : seen.DueAt, asked.Late ?? seen.Channel!.Policy.Late);
        List<string> shown = [.. photos];
        return db.StillAs(seen).ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.State, post => post.State == PostState.HandedOver ? PostState.TakingBack : post.State)
                .SetProperty(post => post.Form, form)
                .SetProperty(post => post.Photos, shown)
                .SetProperty(post => post.LatePolicy, asked.Late)
                .SetProperty(post => post.SendBefore, before)
                .SetProperty(post => post.Handle, (string?)null)
                .SetProperty(post => post.ApprovedAt, (DateTime?)null)
                .SetProperty(post => post.ApprovalAskedAt, (DateTime?)null)
                .SetProperty(post => post.ApprovedBy, (string?)null)
                .SetProperty(post => post.ChangedBy, actor.Name)
                .SetProperty(post => post.ChangedAt, now),
            ct);
    }
}
