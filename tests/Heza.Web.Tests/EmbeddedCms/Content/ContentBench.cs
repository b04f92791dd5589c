using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Notices.Mail;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Schema;
using Heza.Web.EmbeddedCms;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Comparing;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Reading;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.Tests.EmbeddedCms.Content;

/// <summary>The content part as the site runs it: real database, real event aggregator; it writes down what is raised.</summary>
internal sealed class ContentBench : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    public static readonly Actor Lan = new("lan", "Nguyễn Thị Lan");

    private readonly CmsTestDatabase _database;
    private readonly ServiceProvider _services;

    private ContentBench(CmsTestDatabase database, bool approveOwnText)
    {
        _database = database;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Heza:Workflow:ApproveOwnText", $"{approveOwnText}")]).Build());
        services.AddLogging();
        Register(services);
        services.AddAuthorizationCore();
        services.AddSingleton(Journal);
        services.AddSingleton<TimeProvider>(Time);
        services.AddScoped<CmsDbContext>(_ => database.Open());
        var umbraco = new EmbeddedUmbracoBuilder(services, new ConfigurationBuilder().Build(), NullLoggerFactory.Instance, typeof(ReformSchema).Assembly);
        NotificationJournal.Listen(umbraco);
        umbraco.Build();
        services.AddSingleton(new ContentCheck(content => Errors(content)));
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public NotificationJournal Journal { get; } = new();

    public FakeTimeProvider Time { get; } = new(Start);

    public IServiceProvider Services => _services;

    /// <summary>What the document types object to, per alias.</summary>
    public Func<IContent, IReadOnlyDictionary<string, string[]>> Errors { get; set; } = _ => new Dictionary<string, string[]>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>All that the content part needs and other parts supply, except the database, the clock and the check.</summary>
    public static void Register(IServiceCollection services)
    {
        services.AddEmbeddedContent();
        services.AddSingleton<NoticeWriter>().Configure<MailOptions>(mail => mail.Mode = MailMode.Folder);
        services.AddSingleton(new ContentTypeRegistry(TestTypes.All()));
        services.AddSingleton(TestTypes.Values);
        services.AddSingleton<MediaFinder>((_, _) => Task.FromResult<IReadOnlyDictionary<Guid, LibraryMedia>>(new Dictionary<Guid, LibraryMedia>()));
        services.AddSingleton(new DataTypeCatalog([])).AddSingleton(TestTypes.Choices).AddSingleton<JobQueue>();
        services.AddSingleton<PlanItemTitles>((_, _) => Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>()));
        services.AddSingleton<MediaAddressFinder>((_, _) => Task.FromResult<IReadOnlyDictionary<string, LibraryMedia>>(new Dictionary<string, LibraryMedia>()));
        services.AddSingleton<ContentAddresses>((key, _) => Task.FromResult<IReadOnlyList<string>>([$"/bai/{key}"]));
    }

    /// <param name="approveOwnText">Most tests have one person do everything.</param>
    public static async Task<ContentBench> Open(DatabaseProvider provider = DatabaseProvider.Sqlite, bool approveOwnText = true)
    {
        var bench = new ContentBench(await CmsTestDatabase.Create(provider), approveOwnText);
        await bench.Do<SiteStructure>(structure => structure.EnsureRoots(Ct));
        bench.Journal.Clear();
        return bench;
    }

    public CmsDbContext OpenDatabase() => _database.Open();

    /// <summary>Runs a use case in a scope of its own, as a request does.</summary>
    public async Task<TResult> Ask<TUseCase, TResult>(Func<TUseCase, Task<TResult>> run)
        where TUseCase : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    public Task Do<TUseCase>(Func<TUseCase, Task> run)
        where TUseCase : notnull => Ask<TUseCase, bool>(async useCase =>
        {
            await run(useCase);
            return true;
        });

    public Task<Result<ContentReceipt>> TryCreate(string name, Guid? parent = null, bool publish = false, params (string, object?)[] values) =>
        Ask<CreateContent, Result<ContentReceipt>>(create =>
            create.Run(new NewContent(ReformSchema.Article, name, parent ?? SiteStructure.ArticleFolder, null, TestTypes.Json(values), publish), Lan, Ct));

    public async Task<Guid> Create(string name, Guid? parent = null, bool publish = false, params (string, object?)[] values) =>
        (await TryCreate(name, parent, publish, values)).Must().Key;

    public Task<Result<ContentReceipt>> Save(Guid key, int revision, string? name = null, params (string, object?)[] values) =>
        Ask<SaveContent, Result<ContentReceipt>>(save => save.Run(key, new ContentEdit(name, TestTypes.Json(values), revision), Lan, Ct));

    public Task<Result<ContentReceipt>> Publish(Guid key) => Ask<PublishContent, Result<ContentReceipt>>(publish => publish.Run(key, null, Lan, Ct));

    public Task<Result<ContentReceipt>> Unpublish(Guid key) =>
        Ask<UnpublishContent, Result<ContentReceipt>>(unpublish => unpublish.Run(key, "Sai số liệu", Lan, Ct));

    public Task<Result<ContentReceipt>> Trash(Guid key) => Ask<TrashContent, Result<ContentReceipt>>(trash => trash.Run(key, true, Lan, Ct));

    public Task<Result<ContentReceipt>> Restore(Guid key) => Ask<RestoreContent, Result<ContentReceipt>>(restore => restore.Run(key, Lan, Ct));

    public Task<Result<ContentReceipt>> Delete(Guid key) => Ask<DeleteContent, Result<ContentReceipt>>(delete => delete.Run(key, Lan, Ct));

    public Task<Result<ContentReceipt>> Schedule(Guid key, DateTime? publishAt, DateTime? withdrawAt) =>
        Ask<ScheduleContent, Result<ContentReceipt>>(schedule => schedule.Run(key, publishAt, withdrawAt, Lan, Ct));

    public async Task<ContentDetail> Get(Guid key) => (await Ask<GetContent, Result<(ContentDetail Detail, CmsNode Node)>>(get => get.Run(key, Ct))).Must().Detail;

    public Task<LibraryItem?> Find(Guid key) => Ask<IContentLibrary, LibraryItem?>(library => library.Find(key, Ct));

    public Task<IReadOnlyList<VisibleVersion>> Visible() => Ask<IContentLibrary, IReadOnlyList<VisibleVersion>>(library => library.VisibleVersions(Ct));

    public async Task<CmsNode?> Node(Guid key)
    {
        await using var db = OpenDatabase();
        return await db.Set<CmsNode>().AsNoTracking().FirstOrDefaultAsync(node => node.Key == key, Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}

internal static class ResultChecks
{
    /// <summary>The value, or a failed test that says the problem.</summary>
    public static T Must<T>(this Result<T> result)
    {
        Assert.True(result.Ok, result.Problem?.Title);
        return result.Value!;
    }

    public static Problem MustFail<T>(this Result<T> result, ProblemKind kind)
    {
        Assert.False(result.Ok);
        Assert.Equal(kind, result.Problem.Kind);
        return result.Problem;
    }
}
