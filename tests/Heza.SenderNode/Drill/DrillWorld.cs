using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Work;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.SenderNode.Node;
using Heza.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace Heza.SenderNode.Drill;

/// <summary>
/// What nodes of a drill share: a database, pages of a fake Facebook, and a clock. It gives them posts, and judges what came of
/// them by what the pages really show.
/// </summary>
public sealed class DrillWorld : IAsyncDisposable
{
    /// <summary>Behind the machine's clock, so that Hangfire, which goes by that, never waits for the site's.</summary>
    private static readonly DateTimeOffset FirstMoment = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly List<Channel> _channels = [];
    private readonly FastTime _time;
    private readonly string _folder;
    private int _posts;

    private DrillWorld(NodeSettings settings, FakeGraph graph, string folder) =>
        (Settings, Graph, _folder, _time) = (settings, graph, folder, settings.Time());

    /// <summary>For a node that lives until it is killed.</summary>
    public NodeSettings Settings { get; }

    public FakeGraph Graph { get; }

    /// <summary>By the site's clock.</summary>
    public DateTime Now => _time.UtcNow();

    public TimeProvider Time => _time;

    internal IReadOnlyList<Channel> Channels => _channels;

    /// <param name="provider">Of the database.</param>
    /// <param name="connectionString">Of a database that is empty and used by nobody else.</param>
    /// <param name="factor">How much faster than the machine's the site's clock runs.</param>
    /// <param name="pages">Each takes one call at a time.</param>
    /// <param name="start">When the drill begins; null: some day.</param>
    public static async Task<DrillWorld> Create(
        DatabaseProvider provider, string connectionString, double factor, int pages, DateTimeOffset? start = null)
    {
        var folder = Directory.CreateTempSubdirectory("heza-drill-").FullName;
        var origin = TimeProvider.System.GetUtcNow();
        var time = new FastTime(origin, start ?? FirstMoment, factor);
        var graph = await FakeGraph.Start(new() { Time = time });
        var settings = new NodeSettings(
            provider, connectionString, folder, graph.BaseAddress, graph.Options.AppId, graph.Options.AppSecret, origin, start ?? FirstMoment, factor);
        var world = new DrillWorld(settings, graph, folder);
        await using var db = world.Database();
        await MigrateDatabase.Run(db, CancellationToken.None);
        await world.Connect(db, pages);
        return world;
    }

    /// <summary>New posts, due now or at <paramref name="due"/>, spread over the pages; every fourth one of several photos, every eighth of one.</summary>
    /// <param name="due">UTC; null: now.</param>
    public async Task AddPosts(int count, DateTime? due = null)
    {
        await using var db = Database();
        for (var left = count; left > 0; left--)
        {
            var number = ++_posts;
            var article = NewArticle.Of($"Bài số {number}", Now);
            var channel = _channels[number % _channels.Count];
            var wording = PostWording.Of(article, LinkCard.Of(article, new SiteOptions()));
            var post = NewIntent.Of(article.Key, channel, 1, wording, due, due ?? Now, Now);
            int photos = number % 4 == 3 ? 3 : number % 8 == 1 ? 1 : 0;
            if (photos > 0)
            {
                post.Form = PostForm.Photos;
                post.Photos = [.. Enumerable.Range(1, photos).Select(picture => $"/media/drill/anh-{number}-{picture}.jpg")];
            }

            db.AddRange(article, post);
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Asks for other words under a post that stands there and was not changed before. False: there is none.</summary>
    public async Task<bool> AskForEdit()
    {
        await using var db = Database();
        var post = await db.Set<FanpagePost>()
            .Where(post => post.State == PostState.Sent && post.Form == PostForm.Link && !db.Set<PostWork>().Any(work => work.PostId == post.Id))
            .OrderBy(post => post.SentAt).FirstOrDefaultAsync();
        if (post is not null)
        {
            await db.Ask(post.Id, WorkKind.Edit, $"{post.Text} (đã sửa)", "Người trực", Now, CancellationToken.None);
        }

        return post is not null;
    }

    /// <summary>Posts of which not yet all is known, or changes of them that are not yet made.</summary>
    public async Task<int> CountOpen(CancellationToken ct)
    {
        await using var db = Database();
        return await db.Set<FanpagePost>().CountAsync(
                post => post.State == PostState.Scheduled || post.State == PostState.Sending || post.State == PostState.Unknown, ct)
            + await db.Set<PostWork>().CountAsync(work => work.State == WorkState.Waiting || work.State == WorkState.Doing, ct);
    }

    public Task<int> Count(PostState state, CancellationToken ct) => Ask(db => db.Set<FanpagePost>().CountAsync(post => post.State == state, ct));

    public Task<List<FanpagePost>> Posts(CancellationToken ct) => Ask(db => db.Set<FanpagePost>().AsNoTracking().OrderBy(post => post.CreatedAt).ToListAsync(ct));

    internal async Task<T> Ask<T>(Func<ReformDbContext, Task<T>> ask)
    {
        await using var db = Database();
        return await ask(db);
    }

    internal ReformDbContext Database() => Settings.Provider == DatabaseProvider.Sqlite
        ? new SqliteReformDbContext(new DbContextOptionsBuilder<SqliteReformDbContext>()
            .UseSqlite(Settings.ConnectionString, sqlite => sqlite.MigrationsHistoryTable("__ReformMigrations")).Options)
        : new PostgreSqlReformDbContext(new DbContextOptionsBuilder<PostgreSqlReformDbContext>()
            .UseNpgsql(Settings.ConnectionString, npgsql => npgsql.MigrationsHistoryTable("__ReformMigrations")).Options);

    public async ValueTask DisposeAsync()
    {
        await Graph.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Connect(ReformDbContext db, int pages)
    {
        var credentials = new ChannelCredentials(DrillKeys.Open(_folder));
        for (var number = 1; number <= pages; number++)
        {
            var page = number == 1 ? Graph.Page : Graph.Facebook.AddPage($"Trang {number}");
            var channel = new Channel
            {
                Id = Guid.CreateVersion7(),
                Code = $"facebook-{number}",
                Name = page.Name,
                Kind = ChannelKind.Facebook,
                Enabled = true,
                CreatedAt = Now,
                // Each article of a drill goes to one page.
                Policy = new ChannelPolicy { AutoPost = pages == 1 },
                ExternalId = page.Id,
                ConnectedAt = Now,
                CheckedAt = Now,
                Credentials = credentials.Protect(new FacebookCredentials(page.Token).Write()),
            };
            db.Add(channel);
            _channels.Add(channel);
        }

        await db.SaveChangesAsync();
    }
}
