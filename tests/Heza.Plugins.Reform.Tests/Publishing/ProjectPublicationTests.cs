using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Publishing;

public sealed class ProjectPublicationTests
{
    private static readonly DateTime Morning = new(2023, 2, 9, 1, 0, 0, DateTimeKind.Utc);

    private readonly ListLibrary _library = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(Morning));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Published_article_is_projected_once_per_version(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        var article = TestContent.Article("Tinh gọn bộ máy").Publish(Morning);
        _library.Show(article);

        Assert.NotNull(await Project(database, article.Key));
        Assert.Null(await Project(database, article.Key));

        var row = await Single<Article>(database, article.Key);
        Assert.Equal(("tinh-gon-bo-may", Morning, Morning, "Nội dung"), (row.Slug, row.FirstPublishedAt, row.DisplayDate, row.Text));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Withdrawn_article_stays_with_its_period_closed_and_may_come_back(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        var article = TestContent.Article("Bài").Publish(Morning);
        _library.Show(article);
        await Project(database, article.Key);

        article.UpdateDate = Morning.AddDays(1);
        _library.Hide(article);
        _time.Advance(TimeSpan.FromDays(3));
        await Project(database, article.Key);
        Assert.Equal(Morning.AddDays(1), (await Single<Article>(database, article.Key)).WithdrawnAt);

        _library.Show(article.Publish(Morning.AddDays(5)));
        await Project(database, article.Key);

        await using var db = database.Open();
        var periods = await db.Set<PublicationPeriod>().OrderBy(period => period.From).ToListAsync(Ct);
        Assert.Equal([(Morning, Morning.AddDays(1)), (Morning.AddDays(5), (DateTime?)null)], periods.Select(period => (period.From, period.To)));
        var row = await Single<Article>(database, article.Key);
        Assert.Equal((null, Morning), (row.WithdrawnAt, row.FirstPublishedAt));
    }

    [Fact]
    public async Task Changed_title_keeps_the_old_address_for_the_redirect()
    {
        await using var database = await TestDatabase.Create();
        var article = TestContent.Article("Tên cũ").Publish(Morning);
        _library.Show(article);
        await Project(database, article.Key);
        article.Name = "Tên mới";
        article.Publish(Morning.AddHours(1));
        await Project(database, article.Key);

        await using var db = database.Open();
        var slugs = await db.Set<SlugEntry>().OrderBy(entry => entry.Slug).Select(entry => entry.Slug).ToListAsync(Ct);
        Assert.Equal(["ten-cu", "ten-moi"], slugs);
        Assert.Equal("ten-moi", (await Single<Article>(database, article.Key)).Slug);
    }

    [Fact]
    public async Task Two_articles_of_one_title_have_two_addresses()
    {
        await using var database = await TestDatabase.Create();
        foreach (var content in new[] { TestContent.Article("Cùng tên"), TestContent.Article("Cùng tên") })
        {
            _library.Show(content.Publish(Morning));
            await Project(database, content.Key);
        }

        await using var db = database.Open();
        Assert.Equal(["cung-ten", "cung-ten-2"], await db.Set<Article>().OrderBy(row => row.Slug).Select(row => row.Slug).ToListAsync(Ct));
    }

    [Fact]
    public async Task Number_without_a_year_takes_the_year_when_it_comes_again()
    {
        await using var database = await TestDatabase.Create();
        foreach (var content in new[] { TestContent.Document("21/CT-UBND", "2016-09-26"), TestContent.Document("21/CT-UBND", "2019") })
        {
            _library.Show(content.Publish(Morning));
            await Project(database, content.Key);
        }

        await using var db = database.Open();
        Assert.Equal(["21-ct-ubnd", "21-ct-ubnd-2019"], await db.Set<LegalDocument>().OrderBy(row => row.Slug).Select(row => row.Slug).ToListAsync(Ct));
    }

    [Fact]
    public async Task Body_is_cleaned_of_scripts_styles_and_foreign_pictures()
    {
        await using var database = await TestDatabase.Create();
        var article = TestContent.Article("Bài");
        article.SetValue(ReformSchema.ArticleFields.Body, TestContent.Markup(
            """<p style="color:red" onclick="x()">Chữ<script>alert(1)</script><img src="https://x.example/a.png" alt="a"><a href="javascript:x()">l</a></p>"""));
        _library.Show(article.Publish(Morning));
        await Project(database, article.Key);

        Assert.Equal("<p>Chữ<a>l</a></p>", (await Single<Article>(database, article.Key)).Html);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Reconcile_repairs_what_was_missed_in_both_directions(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        var shown = TestContent.Article("Đã chiếu").Publish(Morning);
        _library.Show(shown);
        await Project(database, shown.Key);

        _library.Items.Remove(shown.Key);
        var missed = TestContent.Article("Bị lỡ").Publish(Morning);
        _library.Show(missed);

        Assert.Equal(2, await Reconcile(database));
        Assert.Equal(0, await Reconcile(database));
        Assert.NotNull((await Single<Article>(database, shown.Key)).WithdrawnAt);
        Assert.Null((await Single<Article>(database, missed.Key)).WithdrawnAt);
    }

    [Fact]
    public async Task Participant_that_fails_leaves_nothing_behind()
    {
        await using var database = await TestDatabase.Create();
        var article = TestContent.Article("Bài").Publish(Morning);
        _library.Show(article);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Project(database, article.Key, new Failing()));

        await using var db = database.Open();
        Assert.Equal(0, await db.Set<Publication>().CountAsync(Ct) + await db.Set<SlugEntry>().CountAsync(Ct) + await db.Set<Change>().CountAsync(Ct));
    }

    private async Task<long?> Project(TestDatabase database, Guid key, params IPublicationParticipant[] participants)
    {
        await using var db = database.Open();
        return await Projection(db, participants).Run(key, Ct);
    }

    private async Task<int> Reconcile(TestDatabase database)
    {
        await using var db = database.Open();
        var update = new UpdateReadModel(Projection(db, []), new ContentVersion(), [], NullLogger<UpdateReadModel>.Instance);
        return await new ReconcileReadModel(db, _library, update, NullLogger<ReconcileReadModel>.Instance).Run(Ct);
    }

    private ProjectPublication Projection(ReformDbContext db, IEnumerable<IPublicationParticipant> participants) =>
        new(db, _library, new ReadPublication(_library, new RichTextSanitizer()), new DeriveForce(db), participants, _time);

    private static async Task<T> Single<T>(TestDatabase database, Guid key)
        where T : Publication
    {
        await using var db = database.Open();
        return await db.Set<T>().SingleAsync(row => row.Key == key, Ct);
    }

    private sealed class Failing : IPublicationParticipant
    {
        public Task Apply(PublicationChange change, ReformDbContext db, CancellationToken ct) => throw new InvalidOperationException();
    }
}
