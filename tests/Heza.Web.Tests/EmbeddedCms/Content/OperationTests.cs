using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Web.Tests.EmbeddedCms.Content;

public sealed class OperationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cancelled_save_stores_nothing_and_tells_the_field()
    {
        await using var bench = await ContentBench.Open();
        bench.Journal.On<ContentSavingNotification>(saving => saving.CancelOperation(new EventMessage("Tiêu đề", "Tiêu đề bị trùng.", EventMessageType.Error)));

        var problem = (await bench.TryCreate("a")).MustFail(ProblemKind.Invalid);

        Assert.Equal("Tiêu đề bị trùng.", problem.Title);
        Assert.Equal(["Tiêu đề bị trùng."], problem.Errors!["title"]);
        Assert.Equal(["Saving a"], bench.Journal.Lines);
        await using var db = bench.OpenDatabase();
        Assert.Equal(3, await db.Set<CmsNode>().CountAsync(Ct));
    }

    [Fact]
    public async Task Cancelled_publish_leaves_the_draft_and_gives_every_message()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a");
        bench.Journal.On<ContentPublishingNotification>(publishing =>
        {
            publishing.CancelOperation(new EventMessage("Nội dung", "Thiếu nội dung.", EventMessageType.Error));
            publishing.CancelOperation(new EventMessage("Kiểm tra", "Chưa gắn kế hoạch.", EventMessageType.Error));
        });
        bench.Journal.Clear();

        var problem = (await bench.Publish(key)).MustFail(ProblemKind.Invalid);

        Assert.Equal(["Thiếu nội dung."], problem.Errors!["body"]);
        Assert.Equal(["Chưa gắn kế hoạch."], problem.Errors[""]);
        Assert.Equal(["Publishing a"], bench.Journal.Lines);
        Assert.False((await bench.Node(key))!.Published);
    }

    [Fact]
    public async Task Creating_with_publish_keeps_nothing_when_publishing_is_refused()
    {
        await using var bench = await ContentBench.Open();
        bench.Errors = _ => new Dictionary<string, string[]> { ["title"] = ["Hãy nhập tiêu đề."] };

        var problem = (await bench.TryCreate("a", publish: true)).MustFail(ProblemKind.Invalid);

        Assert.Equal(["Hãy nhập tiêu đề."], problem.Errors!["title"]);
        Assert.DoesNotContain(bench.Journal.Lines, line => line.StartsWith("Saved", StringComparison.Ordinal));
        await using var db = bench.OpenDatabase();
        Assert.Equal(3, await db.Set<CmsNode>().CountAsync(Ct));
    }

    [Fact]
    public async Task Handlers_of_done_things_see_them_committed()
    {
        await using var bench = await ContentBench.Open();
        var seen = new List<bool>();
        bench.Journal.On<ContentSavedNotification>(saved => seen.Add(Stored(saved.SavedEntities.Single().Key)));
        bench.Journal.On<ContentPublishedNotification>(published => seen.Add(Published(published.PublishedEntities.Single().Key)));
        bench.Journal.On<ContentPublishingNotification>(publishing => seen.Add(!Published(publishing.PublishedEntities.Single().Key)));

        var key = await bench.Create("a");
        (await bench.Publish(key)).Must();

        Assert.Equal([true, true, true], seen);

        bool Stored(Guid key)
        {
            using var db = bench.OpenDatabase();
            return db.Set<CmsNode>().Any(node => node.Key == key);
        }

        bool Published(Guid key)
        {
            using var db = bench.OpenDatabase();
            return db.Set<CmsNode>().Any(node => node.Key == key && node.Published);
        }
    }

    [Fact]
    public async Task Handler_that_breaks_down_after_the_commit_fails_nothing_and_stops_nobody()
    {
        await using var bench = await ContentBench.Open();
        bench.Journal.On<ContentSavedNotification>(_ => throw new InvalidOperationException("broken"));

        var key = await bench.Create("a");

        Assert.Equal(["Saving a", "Saved a", "TreeChange a RefreshNode"], bench.Journal.Lines);
        Assert.NotNull(await bench.Node(key));
    }

    [Fact]
    public async Task Handler_may_change_values_before_they_are_stored()
    {
        await using var bench = await ContentBench.Open();
        bench.Journal.On<ContentSavingNotification>(saving => saving.SavedEntities.Single().SetValue("title", "Đã chuẩn hóa"));

        var key = await bench.Create("a", values: ("title", "chưa"));

        Assert.Equal("Đã chuẩn hóa", (await bench.Find(key))!.Content.GetValue("title"));
    }

    [Fact]
    public async Task Handler_of_a_done_thing_may_change_content_itself()
    {
        await using var bench = await ContentBench.Open();
        // Umbraco's synchronous handlers cannot await; a plugin that changes content in one blocks like this.
        bench.Journal.On<ContentPublishedNotification>(_ => Assert.True(Nested().GetAwaiter().GetResult().Ok));

        await bench.Create("a", publish: true);

        await using var db = bench.OpenDatabase();
        Assert.True(await db.Set<CmsNode>().AnyAsync(node => node.Name == "của xử lý", Ct));

        async Task<Result<ContentReceipt>> Nested() => await bench.TryCreate("của xử lý");
    }

    [Fact]
    public async Task Handler_of_a_question_must_not_change_content()
    {
        await using var bench = await ContentBench.Open();
        // A synchronous handler, as above: it cannot await.
        bench.Journal.On<ContentPublishingNotification>(_ => bench.TryCreate("trong giao dịch").GetAwaiter().GetResult());
        var key = await bench.Create("a");

        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Publish(key));

        Assert.False((await bench.Node(key))!.Published);
        (await bench.Save(key, 1, "vẫn lưu được")).Must();
    }

    [Fact]
    public async Task Caller_who_leaves_after_the_commit_loses_no_notification()
    {
        await using var bench = await ContentBench.Open();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        bench.Journal.On<ContentSavedNotification>(_ => patience.Cancel());

        var result = await bench.Ask<CreateContent, Result<ContentReceipt>>(create => create.Run(
            new NewContent("reformArticle", "a", null, null, TestTypes.Json(), Publish: false), ContentBench.Lan, patience.Token));

        Assert.True(result.Ok);
        Assert.Equal("TreeChange a RefreshNode", bench.Journal.Lines[^1]);
    }

    [Fact]
    public async Task Concurrent_publishes_run_one_after_the_other()
    {
        await using var bench = await ContentBench.Open();
        var keys = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            keys.Add(await bench.Create($"{i}"));
        }

        bench.Journal.Clear();

        await Task.WhenAll(keys.Select(key => Task.Run(() => bench.Publish(key), Ct)));

        var lines = bench.Journal.Lines;
        Assert.Equal(15, lines.Count);
        Assert.All(lines.Chunk(3), turn => Assert.Single(turn.Select(line => line.Split(' ')[1]).Distinct()));
    }

    [Fact]
    public async Task Saving_over_an_older_revision_is_a_conflict_that_names_the_other_person()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a");
        (await bench.Save(key, 1, "b")).Must();

        var problem = (await bench.Save(key, 1, "c")).MustFail(ProblemKind.Conflict);

        Assert.Contains(ContentBench.Lan.Name, problem.Title, StringComparison.Ordinal);
        Assert.Equal("b", (await bench.Node(key))!.Name);
    }

    [Fact]
    public async Task Publishing_needs_published_ancestors()
    {
        await using var bench = await ContentBench.Open();
        var parent = await bench.Create("a");
        var child = await bench.Create("b", parent);

        (await bench.Publish(child)).MustFail(ProblemKind.Conflict);
        (await bench.Publish(parent)).Must();
        (await bench.Publish(child)).Must();
    }

    [Fact]
    public async Task What_is_in_the_bin_is_neither_saved_nor_published_nor_withdrawn()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a", publish: true);
        (await bench.Trash(key)).Must();

        (await bench.Save(key, 1, "b")).MustFail(ProblemKind.Conflict);
        (await bench.Publish(key)).MustFail(ProblemKind.Conflict);
        (await bench.Unpublish(key)).MustFail(ProblemKind.Conflict);
        (await bench.Trash(key)).MustFail(ProblemKind.Conflict);
    }

    [Fact]
    public async Task Restoring_goes_to_the_default_folder_when_the_old_place_is_gone()
    {
        await using var bench = await ContentBench.Open();
        var parent = await bench.Create("a");
        var child = await bench.Create("b", parent);
        (await bench.Trash(child)).Must();
        (await bench.Delete(parent)).Must();

        (await bench.Restore(child)).Must();

        Assert.Equal(SiteStructure.ArticleFolder, (await bench.Get(child)).ParentKey);
    }

    [Fact]
    public async Task Structure_of_the_site_cannot_be_taken_away()
    {
        await using var bench = await ContentBench.Open();

        (await bench.Trash(SiteStructure.ArticleFolder)).MustFail(ProblemKind.Conflict);
        (await bench.Delete(SiteStructure.Home)).MustFail(ProblemKind.Conflict);
        (await bench.Unpublish(SiteStructure.DocumentFolder)).MustFail(ProblemKind.Conflict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\0b")]
    public async Task Names_that_cannot_be_kept_are_refused(string name)
    {
        await using var bench = await ContentBench.Open();

        Assert.Contains("name", (await bench.TryCreate(name)).MustFail(ProblemKind.Invalid).Errors!.Keys);
    }

    [Fact]
    public async Task Long_names_and_hidden_control_characters_are_refused()
    {
        await using var bench = await ContentBench.Open();

        (await bench.TryCreate("nửa ký tự \ud800")).MustFail(ProblemKind.Invalid);
        (await bench.TryCreate(new string('ă', 256))).MustFail(ProblemKind.Invalid);
        (await bench.TryCreate(new string('ă', 255))).Must();
        var problem = (await bench.TryCreate("a", values: ("body", """{"markup":"a\u0000"}"""))).MustFail(ProblemKind.Invalid);
        Assert.Contains("body", problem.Errors!.Keys);
    }

    [Fact]
    public async Task Parent_must_exist_and_allow_the_type()
    {
        await using var bench = await ContentBench.Open();

        Assert.Contains("parentKey", (await bench.TryCreate("a", Guid.NewGuid())).MustFail(ProblemKind.Invalid).Errors!.Keys);
        Assert.Contains("parentKey", (await bench.TryCreate("a", SiteStructure.DocumentFolder)).MustFail(ProblemKind.Invalid).Errors!.Keys);
    }

    [Fact]
    public async Task Ids_of_deleted_documents_are_never_given_again()
    {
        await using var bench = await ContentBench.Open();
        var first = await bench.Create("a");
        var id = (await bench.Node(first))!.Id;
        (await bench.Delete(first)).Must();

        var second = await bench.Create("b");

        Assert.True((await bench.Node(second))!.Id > id);
    }
}
