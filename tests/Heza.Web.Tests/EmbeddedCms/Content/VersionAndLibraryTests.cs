using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Reading;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Web.Tests.EmbeddedCms.Content;

public sealed class VersionAndLibraryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task Content_comes_back_with_edited_and_published_values(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        bench.Journal.On<ContentSavingNotification>(saving =>
        {
            saving.SavedEntities.Single().SetValue("ratio", 12.5m);
            saving.SavedEntities.Single().SetValue("day", new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Unspecified));
        });
        var key = await bench.Create("Một cửa", publish: true, values: [("title", "Cũ “ấy”"), ("count", 7)]);
        (await bench.Save(key, 1, "Một cửa điện tử", ("title", "Mới"), ("body", """{"markup":"<p>a</p>"}"""))).Must();

        var content = (await bench.Find(key))!.Content;

        Assert.Equal(("Một cửa điện tử", "Một cửa"), (content.Name, content.PublishName));
        Assert.Equal(("Mới", "Cũ “ấy”"), (content.GetValue<string>("title"), content.GetValue<string>("title", published: true)));
        Assert.Equal((7, 12.5m), (content.GetValue<int>("count"), content.GetValue<decimal>("ratio")));
        Assert.Equal(new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Unspecified), content.GetValue<DateTime>("day"));
        Assert.Null(content.GetValue("body", published: true));
        Assert.True(content is { Published: true, Edited: true, PublishedState: PublishedState.Published, Level: 3, HasIdentity: true });
        Assert.NotEqual(content.PublishedVersionId, content.VersionId);
        Assert.Equal(ContentBench.Start.UtcDateTime, content.PublishDate);
        Assert.False(content.IsDirty());
        Assert.Equal($"-1,1001,1002,{content.Id}", content.Path);
    }

    [Fact]
    public async Task Saving_what_is_published_again_is_no_edit()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a", publish: true, values: ("title", "Cũ"));

        (await bench.Save(key, 1, null, ("title", "Mới"))).Must();
        Assert.True((await bench.Get(key)).Edited);

        (await bench.Save(key, 2, null, ("title", "Cũ"))).Must();
        Assert.False((await bench.Get(key)).Edited);
    }

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task Old_version_is_taken_up_again_as_a_new_draft(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var key = await bench.Create("một", values: ("title", "Một"));
        (await bench.Publish(key)).Must();
        (await bench.Save(key, 1, "hai", ("title", null), ("body", "thêm"))).Must();
        var versions = (await bench.Ask<ListVersions, Result<PageOf<VersionRow>>>(list => list.Run(key, new PageAsked(1, 50), Ct))).Must();
        Assert.Equal([("hai", true, false), ("một", false, true)], versions.Items.Select(version => (version.Name, version.Current, version.Published)));
        var first = versions.Items[1].Id;

        var old = (await bench.Ask<GetVersion, Result<VersionDetail>>(get => get.Run(key, first, Ct))).Must();
        Assert.Equal("Một", old.Values["title"]);
        (await bench.Ask<RestoreVersion, Result<ContentReceipt>>(restore => restore.Run(key, first, ContentBench.Lan, Ct))).Must();

        var now = await bench.Get(key);
        Assert.Equal(("một", "Một", 3, false), (now.Name, (string?)now.Values["title"], now.Revision, now.Edited));
        Assert.Null(now.Values["body"]);
        (await bench.Ask<RestoreVersion, Result<ContentReceipt>>(restore => restore.Run(SiteStructure.Home, first, ContentBench.Lan, Ct))).MustFail(ProblemKind.NotFound);
    }

    [Fact]
    public async Task Log_tells_who_did_what_even_of_a_deleted_document()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a", publish: true);
        (await bench.Unpublish(key)).Must();
        (await bench.Delete(key)).Must();

        var log = (await bench.Ask<ListLog, Result<PageOf<LogRow>>>(list => list.Run(key, new PageAsked(1, 50), Ct))).Must();

        Assert.Equal(
            [("deleted", "a"), ("withdrawn", "Sai số liệu"), ("published", null), ("created", null)],
            log.Items.Select(row => (row.Action, row.Comment)));
        Assert.All(log.Items, row => Assert.Equal(ContentBench.Lan.Name, row.By));
    }

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task Readers_see_only_what_is_published_up_to_the_root(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var parent = await bench.Create("a", publish: true);
        var child = await bench.Create("b", parent, publish: true);
        await bench.Create("draft");
        Assert.Equal([parent, child], Keys(await bench.Visible()));
        Assert.Equal([parent, child], (await bench.Ask<IContentLibrary, IReadOnlyList<Guid>>(library => library.Descendants(SiteStructure.Home, Ct))).Where(key => key == parent || key == child));

        (await bench.Unpublish(parent)).Must();
        Assert.Empty(await bench.Visible());
        Assert.False((await bench.Find(child))!.Visible);

        (await bench.Publish(parent)).Must();
        (await bench.Trash(parent)).Must();
        Assert.Empty(await bench.Visible());
        Assert.False((await bench.Find(child))!.Visible);

        static IEnumerable<Guid> Keys(IEnumerable<VisibleVersion> versions) => versions.OrderBy(version => version.VersionId).Select(version => version.Key);
    }

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task List_filters_by_state_parent_and_unmarked_text(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var draft = await bench.Create("Đường dây nóng 100%");
        var published = await bench.Create("Hải Phòng đổi mới", publish: true);
        var scheduled = await bench.Create("Hải Phòng sắp tới", published);
        (await bench.Schedule(scheduled, bench.Time.UtcNow().AddDays(1), null)).Must();
        var trashed = await bench.Create("Bỏ");
        (await bench.Trash(trashed)).Must();

        Assert.Equal([draft], await List(new ContentFilter([ReformSchema.Article], ContentState.Draft)));
        Assert.Equal([published], await List(new ContentFilter([ReformSchema.Article], ContentState.Published)));
        Assert.Equal([scheduled], await List(new ContentFilter([], ContentState.Scheduled)));
        Assert.Equal([trashed], await List(new ContentFilter([], ContentState.Trashed)));
        Assert.Equal([scheduled], await List(new ContentFilter([], Parent: published)));
        Assert.Equal([draft], await List(new ContentFilter([], Text: "duong day")));
        Assert.Equal([draft], await List(new ContentFilter([], Text: "100%")));
        Assert.Equal([draft], await List(new ContentFilter([], Text: "%")));
        Assert.Equal([published], await List(new ContentFilter([], Text: "HẢI PHÒNG"), new PageAsked(2, 1)));

        async Task<IEnumerable<Guid>> List(ContentFilter filter, PageAsked? asked = null) =>
            (await bench.Ask<ListContent, Result<PageOf<ContentRow>>>(list => list.Run(filter, asked ?? new PageAsked(1, 50), Ct))).Must().Items.Select(row => row.Key);
    }
}
