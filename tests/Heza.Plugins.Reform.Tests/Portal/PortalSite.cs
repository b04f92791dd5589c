using System.Net;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Portal;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Search;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Portal;

/// <summary>The portal alone behind a real Kestrel, over a real database; its neighbours are answered by the test.</summary>
public sealed class PortalSite : IAsyncDisposable
{
    public const string Home = PublicAddress.Home;
    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private PortalSite(TestDatabase database, WebApplication app, FakeTimeProvider time, FakeLibrary library)
    {
        (_database, _app, Time, Library) = (database, app, time, library);
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        // No redirect is followed and nothing is unpacked: tests see what is sent.
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(address) };
    }

    public HttpClient Client { get; }

    public FakeTimeProvider Time { get; }

    internal FakeLibrary Library { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<PortalSite> Start(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = await TestDatabase.Create(provider);
        var time = new FakeTimeProvider(new DateTimeOffset(2023, 9, 15, 1, 0, 0, TimeSpan.Zero));
        var library = new FakeLibrary();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting(options => options.SetParameterPolicy<Microsoft.AspNetCore.Routing.Constraints.RegexInlineRouteConstraint>("regex"));
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddScoped(_ => database.Open());
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<ContentVersion>();
        builder.Services.AddAuthorization(options => options.AddPolicy(Permissions.UseDesk, policy => policy.RequireAssertion(_ => true)));
        builder.Services.AddSingleton<ReadPlanCoverage>((year, _, _) => Task.FromResult<Result<PlanCoverage>>(
            year is null or 2023 ? Plan : Problem.NotFound("Chưa có kế hoạch của năm này.")));
        builder.Services.AddSingleton<RunSearch>((query, _) => Task.FromResult<Result<SearchResults>>(
            query.Text == "lỗi" ? new Problem(ProblemKind.Unavailable, "Chưa tìm được lúc này.") : new SearchResults(1,
                [new SearchHit(Guid.NewGuid(), "article", query.Text, "<mark>một</mark> cửa", "…", Home + "/tin-tuc/mot-cua", null, null, new DateTime(2023, 1, 1, 0, 0, 0, DateTimeKind.Utc))],
                [], null)));
        builder.Services.AddSingleton<IContentLibrary>(library);
        builder.Services.AddSingleton<ReadDraft>((_, _) => Task.FromResult<Publication>(library.Draft!));
        builder.Services.AddPortal();
        var app = builder.Build();
        app.UseAuthorization();
        app.UsePortal();
        app.MapPortal();
        app.MapPortalRoot();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new PortalSite(database, app, time, library);
    }

    public async Task Save(params object[] rows)
    {
        await using var db = _database.Open();
        foreach (var row in rows)
        {
            db.Add(row);
            if (row is Publication { Slug.Length: > 0 } publication)
            {
                db.Add(new SlugEntry { Section = PublicAddress.Section(publication), Slug = publication.Slug, Key = publication.Key });
            }
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await new DeriveForce(db).Run([.. db.Set<LegalDocument>().Select(document => document.Key)], TestContext.Current.CancellationToken);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public async Task Change(Action<ReformDbContext> change)
    {
        await using var db = _database.Open();
        change(db);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What a publish does after its commit.</summary>
    public void NewVersion()
    {
        var version = Services.GetRequiredService<ContentVersion>();
        version.MoveTo(version.Current + 1);
    }

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The body of a page, with entities as the letters that they stand for.</summary>
    public async Task<string> Text(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Get(path);
        Assert.Equal(status, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public static Article Article(string title, string slug, int day = 1, Action<Article>? with = null)
    {
        var article = new Article
        {
            Key = Guid.NewGuid(),
            Title = title,
            Slug = slug,
            Summary = $"Tóm tắt: {title}",
            Html = "<p>Nội dung</p>",
            Category = "tin-tuc",
            Audience = ["can-bo"],
            DisplayDate = new DateTime(2023, 6, day, 1, 0, 0, DateTimeKind.Utc),
            FirstPublishedAt = new DateTime(2023, 6, day, 1, 0, 0, DateTimeKind.Utc),
            PublishedAt = new DateTime(2023, 6, day, 1, 0, 0, DateTimeKind.Utc),
        };
        with?.Invoke(article);
        return article;
    }

    public static LegalDocument Document(string type, string number, string slug, string? issuedOn, Action<LegalDocument>? with = null)
    {
        var document = new LegalDocument
        {
            Key = Guid.NewGuid(),
            Type = type,
            Number = number,
            NumberKey = Reform.Platform.Text.VietnameseText.Slug(number),
            Slug = slug,
            Title = $"{type} {number}",
            Summary = $"Trích yếu của {number}",
            Level = "trung-uong",
            Issuers = ["Chính phủ"],
            IssuedOn = issuedOn,
            IssuedFrom = issuedOn is null ? null : DateOnly.Parse((issuedOn + "-01-01")[..10], System.Globalization.CultureInfo.InvariantCulture),
            FirstPublishedAt = new DateTime(2023, 2, 1, 0, 0, 0, DateTimeKind.Utc),
            PublishedAt = new DateTime(2023, 2, 1, 0, 0, 0, DateTimeKind.Utc),
        };
        with?.Invoke(document);
        return document;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static readonly PlanCoverage Plan = new(
        2023, "105/KH-BQL", "Kế hoạch tuyên truyền", new DateOnly(2023, 9, 15), new CoverageTotals(2, 1, 0, 1),
        [
            new ItemCoverage("a.1", "Nghị quyết của Đảng", "a", "Quán triệt", 2, 2, 0, CoverageState.Covered, [new QuarterCoverage(1, 2, CoverageState.Covered)], 0, TargetPeriod.Year, 0, null, []),
            new ItemCoverage("a.2", "Tinh giản biên chế", "a", "Quán triệt", 1, 0, 0, CoverageState.Gap, [new QuarterCoverage(1, 0, CoverageState.Gap)], 0, TargetPeriod.Year, 0, null, []),
        ], 0, 0, 0, 0, 0);
}
