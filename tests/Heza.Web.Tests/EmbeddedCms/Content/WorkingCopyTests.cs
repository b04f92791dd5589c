using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Presence;
using Heza.Web.EmbeddedCms.Content.WorkingCopies;

namespace Heza.Web.Tests.EmbeddedCms.Content;

public sealed class WorkingCopyTests
{
    private static readonly Actor Ha = new("ha", "Trần Thị Hà");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task Unsaved_text_is_kept_as_typed_for_its_writer_until_they_save(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var key = await bench.Create("a", values: ("title", "Cũ"));
        var typed = TestTypes.Json(("title", new string('x', 5000)), ("nowhere", new[] { "1\u0000" }));

        var kept = (await Keep(bench, key, ContentBench.Lan, 1, typed, "Tên\0 dở")).Must();
        Assert.Equal((1, ContentBench.Lan.Name), (kept.Revision, kept.Current!.By));
        var view = (await Get(bench, key, ContentBench.Lan)).Must();
        Assert.Equal(("Tên dở", 1), (view.Name, view.BaseRevision));
        Assert.Equal(typed.Select(value => value.Value.GetRawText()), view.Values.Select(value => value.Value.GetRawText()));
        (await Get(bench, key, Ha)).MustFail(ProblemKind.NotFound);

        (await Keep(bench, key, Ha, 1, TestTypes.Json(("title", "của Hà")))).Must();
        (await bench.Save(key, 1, null, ("title", "Mới"))).Must();
        (await Get(bench, key, ContentBench.Lan)).MustFail(ProblemKind.NotFound);
        var others = (await Get(bench, key, Ha)).Must();
        Assert.Equal((1, 2), (others.BaseRevision, others.Current!.Revision));

        await bench.Do<DropWorkingCopy>(drop => drop.Run(key, Ha, Ct));
        await bench.Do<DropWorkingCopy>(drop => drop.Run(key, Ha, Ct));
        (await Get(bench, key, Ha)).MustFail(ProblemKind.NotFound);
    }

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task Document_that_does_not_exist_yet_can_be_written_and_found_again(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var key = Guid.NewGuid();

        var kept = (await Keep(bench, key, ContentBench.Lan, null, TestTypes.Json(("title", "một")))).Must();
        Assert.Null(kept.Current);
        bench.Time.Advance(TimeSpan.FromSeconds(5));
        (await Keep(bench, key, ContentBench.Lan, null, TestTypes.Json(("title", "một hai")), "Tên")).Must();
        var mine = await bench.Ask<ListWorkingCopies, PageOf<WorkingCopyRow>>(list => list.Run(ContentBench.Lan, new PageAsked(1, 50), Ct));
        Assert.Equal((key, "Tên", ContentBench.Start.UtcDateTime.AddSeconds(5)), Assert.Single(mine.Items) is var row ? (row.Key, row.Name, row.SavedAt) : default);

        (await bench.Ask<CreateContent, Result<ContentReceipt>>(create => create.Run(
            new NewContent(ReformSchema.Article, "Tên", null, key, TestTypes.Json(("title", "một hai")), false), ContentBench.Lan, Ct))).Must();
        (await Get(bench, key, ContentBench.Lan)).MustFail(ProblemKind.NotFound);
        Assert.Equal(0, (await bench.Ask<ListWorkingCopies, PageOf<WorkingCopyRow>>(list => list.Run(ContentBench.Lan, new PageAsked(1, 50), Ct))).Total);
    }

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task Two_windows_of_one_person_may_begin_at_once(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var key = Guid.NewGuid();

        var kept = await Task.WhenAll(Enumerable.Range(0, 6).Select(window => Keep(bench, key, ContentBench.Lan, null, TestTypes.Json(("title", $"cửa sổ {window}")))));

        Assert.All(kept, result => result.Must());
        Assert.StartsWith("cửa sổ ", (await Get(bench, key, ContentBench.Lan)).Must().Values["title"].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strange_types_and_floods_are_refused_in_words()
    {
        await using var bench = await ContentBench.Open();
        var article = await bench.Create("a");

        (await Keep(bench, Guid.NewGuid(), ContentBench.Lan, null, [], type: "khong-co")).MustFail(ProblemKind.Invalid);
        (await Keep(bench, article, ContentBench.Lan, null, [], type: ReformSchema.LegalDocument)).MustFail(ProblemKind.Invalid);
        for (var i = 0; i < KeepWorkingCopy.MostOfOnePerson; i++)
        {
            (await Keep(bench, Guid.NewGuid(), ContentBench.Lan, null, [])).Must();
        }

        (await Keep(bench, Guid.NewGuid(), ContentBench.Lan, null, [])).MustFail(ProblemKind.Conflict);
        (await Keep(bench, Guid.NewGuid(), Ha, null, [])).Must();
    }

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task Two_editors_of_one_document_see_each_other_until_one_leaves_or_falls_silent(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var key = await bench.Create("a");

        Assert.Empty((await Tell(bench, key, ContentBench.Lan)).Must().Others);
        bench.Time.Advance(TimeSpan.FromSeconds(15));
        var seen = (await Tell(bench, key, Ha)).Must();
        Assert.Equal(new OtherPerson(ContentBench.Lan.Name, ContentBench.Start.UtcDateTime), Assert.Single(seen.Others));
        Assert.Equal((1, ContentBench.Lan.Name), (seen.Revision, seen.SavedBy));
        Assert.Equal(Ha.Name, Assert.Single((await Tell(bench, key, ContentBench.Lan)).Must().Others).Name);

        (await Tell(bench, key, Ha, leaving: true)).Must();
        Assert.Empty((await Tell(bench, key, ContentBench.Lan)).Must().Others);
        bench.Time.Advance(TellPresence.Forgotten + TimeSpan.FromSeconds(1));
        Assert.Empty((await Tell(bench, key, Ha)).Must().Others);

        (await Tell(bench, Guid.NewGuid(), Ha)).MustFail(ProblemKind.NotFound);
    }

    private static Task<Result<WorkingCopyReceipt>> Keep(
        ContentBench bench, Guid key, Actor who, int? revision, Dictionary<string, JsonElement> values, string? name = null, string type = ReformSchema.Article) =>
        bench.Ask<KeepWorkingCopy, Result<WorkingCopyReceipt>>(keep => keep.Run(key, new WorkingCopyBody(type, null, revision, name, values), who, Ct));

    private static Task<Result<WorkingCopyView>> Get(ContentBench bench, Guid key, Actor who) =>
        bench.Ask<GetWorkingCopy, Result<WorkingCopyView>>(get => get.Run(key, who, Ct));

    private static Task<Result<PresenceView>> Tell(ContentBench bench, Guid key, Actor who, bool leaving = false) =>
        bench.Ask<TellPresence, Result<PresenceView>>(tell => tell.Run(key, leaving, who, Ct));
}
