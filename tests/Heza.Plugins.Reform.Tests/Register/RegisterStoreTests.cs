using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Notices.Mail;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Register.Cited;
using Heza.Plugins.Reform.Register.ForceTurns;
using Heza.Plugins.Reform.Register.Integrity;
using Heza.Plugins.Reform.Register.Missing;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Plugins.Reform.Tests.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Register;

public sealed class RegisterStoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task What_is_cited_but_missing_is_ranked_and_leaves_the_list_when_it_is_published(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        var one = Article("mot", "Theo Nghị định số 107/2021/NĐ-CP và nghị định 107/2021/NDCP; Quyết định 468/QĐ-TTg.");
        await Publish(database, one, PublicationEvent.Published);
        await Publish(database, Article("hai", "Nghị định 107/2021/NĐ-CP sửa đổi Nghị định 61/2018/NĐ-CP; Nghị định 61."), PublicationEvent.Published);
        await Publish(database, Article("ba", "Quyết định 468/QĐ-TTg, Quyết định 468/QĐ-TTg, Quyết định 468/QĐ-TTg."), PublicationEvent.Published);
        await Publish(database, PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "61-2018-nd-cp", "2018-04-23", d => d.Text = "Nghị định 61/2018/NĐ-CP này"), PublicationEvent.Published);

        var list = await Missing(database);
        Assert.Equal([("468/QĐ-TTg", "Quyết định", 2, 4), ("107/2021/NĐ-CP", "Nghị định", 2, 3)], list.Items.Select(row => (row.Number, row.Type, row.Publications, row.Times)));
        Assert.Equal(["hai", "mot"], list.Items[1].Examples.Select(example => example.Title));

        await Publish(database, PortalSite.Document("Quyết định", "468/QĐ-TTg", "468-qd-ttg", "2021-03-27"), PublicationEvent.Published);
        await using (var db = database.Open())
        {
            var row = await db.Set<Article>().SingleAsync(article => article.Key == one.Key, Ct);
            row.Text = "Không còn dẫn gì";
            await new KeepCitedNumbers().Apply(new PublicationChange(row, PublicationEvent.Updated, DateTime.UnixEpoch), db, Ct);
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal([("107/2021/NĐ-CP", 1)], (await Missing(database)).Items.Select(row => (row.Number, row.Publications)));
        await using var again = database.Open();
        await again.Set<Article>().ExecuteUpdateAsync(row => row.SetProperty(article => article.WithdrawnAt, DateTime.UnixEpoch), Ct);
        Assert.Equal(0, (await Missing(database)).Total);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Piece_tells_what_it_cites_with_the_force_of_today_and_what_is_missing(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        var article = Article("mot", "Nghị định 61/2018/NĐ-CP, Nghị định 61/2018/NĐ-CP và Quyết định 468/QĐ-TTg.");
        await Publish(database, article, PublicationEvent.Published);
        await Publish(database, PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "61-2018-nd-cp", "2018-04-23", d => d.EffectiveOn = new DateOnly(2018, 6, 21)), PublicationEvent.Published);

        await using var db = database.Open();
        var list = new ListCited(db, new ResolveCitations(db, new FakeTimeProvider(new DateTimeOffset(2023, 5, 1, 0, 0, 0, TimeSpan.Zero))));
        var cited = await list.Run(article.Key, Ct);
        Assert.Equal([("61/2018/NĐ-CP", 2, "con-hieu-luc", false), ("468/QĐ-TTg", 1, null, true)], cited.Select(one => (one.Number, one.Times, one.Force, one.Title is null)));
        Assert.EndsWith("/van-ban/61-2018-nd-cp", cited[0].Address, StringComparison.Ordinal);
        Assert.Empty(await list.Run(Guid.NewGuid(), Ct));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Integrity_list_names_the_documents_and_can_be_narrowed(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        var document = PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "61-2018-nd-cp", "2018-04-23");
        document.Links.Add(new PublicationLink { FromKey = document.Key, Kind = "can-cu", TargetNumberKey = "1-2000-nd-cp", TargetNumber = "1/2000/NĐ-CP", PartOnly = false });
        document.Links.Add(new PublicationLink { FromKey = document.Key, Kind = "huong-dan", TargetKey = document.Key, PartOnly = false });
        await using var db = database.Open();
        db.Add(document);
        await db.SaveChangesAsync(Ct);

        var all = await new ListRelationProblems(db).Run(null, new Paging(), Ct);
        Assert.Equal([RelationFault.TargetMissing, RelationFault.Itself], all.Items.Select(row => row.Fault));
        Assert.Equal(("Nghị định 61/2018/NĐ-CP", "1/2000/NĐ-CP"), (all.Items[0].Document.Title, all.Items[0].Number));
        Assert.Equal(1, (await new ListRelationProblems(db).Run(RelationFault.Itself, new Paging(), Ct)).Total);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Editors_are_told_once_the_day_before_a_force_turns(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        // 23:30 in Vietnam on 14 September.
        var time = new FakeTimeProvider(new DateTimeOffset(2023, 9, 14, 16, 30, 0, TimeSpan.Zero));
        await using (var db = database.Open())
        {
            db.Add(PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "a", "2018-04-23", d => (d.EffectiveOn, d.ForceUntil) = (new DateOnly(2018, 6, 21), new DateOnly(2023, 9, 15))));
            db.Add(PortalSite.Document("Nghị định", "62/2023/NĐ-CP", "b", "2023-08-23", d => d.EffectiveOn = new DateOnly(2023, 9, 16)));
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(1, await Tell(database, time));
        Assert.Equal(0, await Tell(database, time));
        time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await Tell(database, time));

        await using var read = database.Open();
        var notices = await read.Set<Notice>().OrderBy(notice => notice.At).ToListAsync(Ct);
        Assert.Equal(["Ngày mai 1 văn bản đổi hiệu lực", "Ngày mai 1 văn bản đổi hiệu lực"], notices.Select(notice => notice.Title));
        Assert.Contains("Nghị định 61/2018/NĐ-CP: từ 15/09/2023 chuyển từ “Còn hiệu lực” sang “Hết hiệu lực”.", notices[0].Text, StringComparison.Ordinal);
        Assert.Equal(["Nghị định 61/2018/NĐ-CP", "Nghị định 62/2023/NĐ-CP"], (await new ListForceTurns(read, time).Run(Ct)).Select(row => row.Title));
    }

    private static async Task<int> Tell(TestDatabase database, TimeProvider time)
    {
        await using var db = database.Open();
        return await new TellForceTurns(db, new OneEditor(), new NoticeWriter(Options.Create(new SiteOptions()), Options.Create(new MailOptions())), time).Run(Ct);
    }

    private static Article Article(string title, string text) => PortalSite.Article(title, title, 1, article => article.Text = text);

    private static async Task Publish(TestDatabase database, Publication publication, PublicationEvent happened)
    {
        await using var db = database.Open();
        publication.Sequence = await db.Set<Publication>().CountAsync(Ct) + 1;
        db.Add(publication);
        await new KeepCitedNumbers().Apply(new PublicationChange(publication, happened, DateTime.UnixEpoch), db, Ct);
        await db.SaveChangesAsync(Ct);
    }

    private static async Task<PageOf<MissingDocument>> Missing(TestDatabase database)
    {
        await using var db = database.Open();
        return await new ListMissingDocuments(db).Run(new Paging(), Ct);
    }

    private sealed class OneEditor : IPeople
    {
        public Task<IReadOnlyList<Person>> WithPermission(string permission, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<Person>>(permission == Permissions.Edit ? [new Person("1", "Biên tập", null)] : []);

        public Task<IReadOnlyList<Person>> ByIds(IReadOnlyCollection<string> ids, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>([]);

        public Task<IReadOnlyList<Person>> OfUnit(string unit, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>([]);

        public Task<IReadOnlyList<Person>> BehindContent(Guid key, CancellationToken ct) => Task.FromResult<IReadOnlyList<Person>>([]);
    }
}
