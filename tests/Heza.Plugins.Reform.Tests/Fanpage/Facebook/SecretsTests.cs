using Hangfire;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Connecting;
using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Testing.Fakes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Tests.Fanpage.Facebook;

/// <summary>
/// A run through all that is done with Facebook, good days and bad ones, with every log line from Trace on kept. Neither the
/// log nor the jobs nor the tables may hold a token or a secret.
/// </summary>
public sealed class SecretsTests
{
    private static readonly Actor Lan = new("quan-tri", "Lan");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task No_token_stands_in_logs_jobs_or_tables(DatabaseProvider provider)
    {
        await using var world = await FacebookWorld.Create(provider);
        var storage = StoredText.Hangfire(world.Database, provider);
        world.Jobs.Also = new BackgroundJobClient(storage);

        await Connect(world);
        var sent = await SendOnGoodAndBadDays(world);
        await Change(world, sent);
        await LoseAndMendTheToken(world);

        Assert.Equal(4, await world.Query(db => db.Set<FanpagePost>().CountAsync(post => post.ExternalId != null, Ct)));
        Assert.Contains(world.Logs.Lines, line => line.StartsWith("Trace", StringComparison.Ordinal) || line.StartsWith("Debug", StringComparison.Ordinal));
        Assert.Contains(world.Logs.Lines, line => line.Contains("GraphClient", StringComparison.Ordinal));
        var stored = await StoredText.Of(world.Database, storage, Ct);
        Assert.Contains("Khai trương bộ phận một cửa", stored, StringComparison.Ordinal);
        Assert.Contains(nameof(SendFanpagePost), stored, StringComparison.Ordinal);
        foreach (var secret in world.Graph.SecretMarks)
        {
            Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
            Assert.DoesNotContain(world.Logs.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    /// <summary>A wrong token, a person's token, and Facebook's own dialog.</summary>
    private static async Task Connect(FacebookWorld world)
    {
        Assert.NotEqual(200, (await world.Send("/facebook/connect", new { token = $"{FakeToken.Mark}-khong-co" })).Status);
        Assert.Equal(200, (await world.Send("/facebook/connect", new { token = world.Graph.Facebook.Tokens.ForUser(longLived: false).Value })).Status);

        var url = (await world.Send("/facebook/oauth")).Body.GetProperty("url").GetString()!;
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var dialog = await browser.GetAsync(url, Ct);
        var back = QueryHelpers.ParseQuery(dialog.Headers.Location!.Query);
        var path = "";
        await world.Run<FinishOAuth>(async finish => path = await finish.Run(back["state"], back["code"], Lan, Ct));
        Assert.Equal(200, (await world.Send($"/facebook/pending/{path[^36..]}", new { pageId = world.Graph.Page.Id })).Status);
    }

    private static async Task<Guid[]> SendOnGoodAndBadDays(FacebookWorld world)
    {
        var token = world.Graph.Page.Token;
        world.Graph.Script
            .Once(CallKind.Publish, Behaviour.Normal)
            .Once(CallKind.Publish, Behaviour.AcceptThenReset)
            // Facebook's own sentences quote tokens.
            .Once(CallKind.Publish, Behaviour.AcceptThenError(new ApiError(2, $"An unexpected error with {token}", Status: 500)))
            .Once(CallKind.Read, Behaviour.Refuse(new ApiError(1, $"Cannot read with {token}", Status: 500)));
        Guid[] posts = [await Publish(world), await Publish(world), await Publish(world, photos: 3)];
        await Pass(world, TimeSpan.FromMinutes(10));
        Assert.All(await world.Query(db => db.Set<FanpagePost>().ToListAsync(Ct)), post => Assert.Equal(PostState.Sent, post.State));
        return posts;
    }

    private static async Task Change(FacebookWorld world, Guid[] posts)
    {
        await world.Run<ChangeStandingPost>(async change =>
        {
            Assert.True((await change.Edit(posts[0], "Lời đã sửa", Lan, Ct)).Ok);
            Assert.True((await change.Hide(posts[1], Lan, Ct)).Ok);
            Assert.True((await change.Delete(posts[2], Lan, Ct)).Ok);
        });
        await Pass(world, TimeSpan.FromMinutes(5));
        world.Time.Advance(TimeSpan.FromDays(1));
        await Pass(world, TimeSpan.FromMinutes(2));
        await world.Run<CheckChannels>(check => check.Run(Ct));
        Assert.NotEmpty(await world.Query(db => db.Set<PostFigure>().ToListAsync(Ct)));
        Assert.All(await world.Query(db => db.Set<PostWork>().ToListAsync(Ct)), work => Assert.Equal(WorkState.Done, work.State));
    }

    private static async Task LoseAndMendTheToken(FacebookWorld world)
    {
        var used = world.Graph.Requests.Last(request => request.Kind == CallKind.Publish).Headers["Authorization"];
        world.Graph.Facebook.Tokens.Kill(used["Bearer ".Length..], 460);
        var id = await Publish(world);
        await Pass(world, TimeSpan.FromMinutes(2));
        Assert.Equal(ChannelTrouble.Token, (await Page(world)).Trouble);

        var user = world.Graph.Facebook.Tokens.ForUser();
        Assert.Equal(200, (await world.Send("/facebook/connect", new { token = user.Value })).Status);
        await Pass(world, TimeSpan.FromMinutes(2));
        Assert.Equal(PostState.Sent, (await world.Query(db => db.Set<FanpagePost>().SingleAsync(post => post.Id == id, Ct))).State);
    }

    private static Task<Channel> Page(FacebookWorld world) => world.Query(db => db.Set<Channel>().SingleAsync(channel => channel.Kind == ChannelKind.Facebook, Ct));

    private static async Task<Guid> Publish(FacebookWorld world, int photos = 0)
    {
        var article = FanpageWorld.NewArticle();
        (article.FirstPublishedAt, article.PublishedAt) = (world.Now, world.Now);
        await world.Run<IServiceProvider>(async services =>
        {
            var db = services.GetRequiredService<ReformDbContext>();
            db.Add(article);
            foreach (var participant in services.GetServices<IPublicationParticipant>())
            {
                await participant.Apply(new PublicationChange(article, PublicationEvent.Published, world.Now), db, Ct);
            }

            var post = db.ChangeTracker.Entries<FanpagePost>().Single().Entity;
            post.Form = photos > 0 ? PostForm.Photos : PostForm.Link;
            post.Photos = [.. Enumerable.Range(1, photos).Select(number => $"/media/x/anh-{number}.jpg")];
            await db.SaveChangesAsync(Ct);
            foreach (var follower in services.GetServices<IPublicationFollower>())
            {
                await follower.Follow(1, Ct);
            }
        });
        return (await world.Query(db => db.Set<FanpagePost>().SingleAsync(post => post.ContentKey == article.Key, Ct))).Id;
    }

    /// <summary>Minute by minute, with what the alarm clock rings for.</summary>
    private static async Task Pass(FacebookWorld world, TimeSpan span)
    {
        for (var end = world.Now + span; world.Now < end; world.Time.Advance(SweepFanpage.Interval))
        {
            await world.Run<SweepFanpage>(sweep => sweep.Run(Ct));
            while (world.Jobs.Next(world.Time.GetUtcNow()) is { } job)
            {
                await world.Run<IServiceProvider>(services => ((IJob)services.GetRequiredService(job.Type)).Run((Guid)job.Args[0], Ct));
            }
        }
    }
}
