using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.SenderNode.Node;

/// <summary>Publishes articles with a post each, planned for a wall-clock time in Vietnam.</summary>
internal static class PlanPosts
{
    public static async Task Run(IServiceProvider services, IReadOnlyList<DateTime> wallClocks)
    {
        var db = services.GetRequiredService<ReformDbContext>();
        var now = services.GetRequiredService<TimeProvider>().UtcNow();
        foreach (var wallClock in wallClocks)
        {
            var article = NewArticle.Of($"Bài hẹn lúc {wallClock:HH:mm dd/MM/yyyy}", now);
            (article.FanpageMode, article.FanpageAt) = (FanpageMode.AtTime, VietnamTime.FromLocal(wallClock));
            db.Add(article);
            await services.GetRequiredService<WriteIntent>().Apply(new PublicationChange(article, PublicationEvent.Published, now), db, CancellationToken.None);
            await db.SaveChangesAsync();
        }
    }
}

internal static class NewArticle
{
    /// <param name="now">UTC.</param>
    public static Article Of(string title, DateTime now)
    {
        var key = Guid.CreateVersion7();
        return new Article
        {
            Key = key,
            Slug = $"bai-{key:n}",
            Title = title,
            Summary = "Nhà đầu tư nộp hồ sơ tại một nơi.",
            FirstPublishedAt = now,
            PublishedAt = now,
            DisplayDate = now,
            FanpageMode = FanpageMode.OnPublish,
        };
    }
}
