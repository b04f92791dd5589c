using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Schedule;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Web.Tests.EmbeddedCms.Content;

/// <summary>Each operation against the table of Umbraco's own order (ContentService of 17).</summary>
public sealed class NotificationOrderTests
{
    [Fact]
    public async Task Creating_raises_Saving_then_Saved_and_tree_change()
    {
        await using var bench = await ContentBench.Open();

        await bench.Create("a");

        Assert.Equal(["Saving a", "Saved a", "TreeChange a RefreshNode"], bench.Journal.Lines);
    }

    [Fact]
    public async Task Saving_raises_Saving_then_Saved_and_tree_change()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a");
        bench.Journal.Clear();

        (await bench.Save(key, 1, "b")).Must();

        Assert.Equal(["Saving b", "Saved b", "TreeChange b RefreshNode"], bench.Journal.Lines);
    }

    [Fact]
    public async Task Publishing_raises_no_Saving()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a");
        bench.Journal.Clear();

        (await bench.Publish(key)).Must();
        (await bench.Publish(key)).Must();

        Assert.Equal(
            ["Publishing a", "TreeChange a RefreshBranch", "Published a", "Publishing a", "TreeChange a RefreshNode", "Published a"],
            bench.Journal.Lines);
    }

    [Fact]
    public async Task Creating_and_publishing_at_once_is_one_outer_scope()
    {
        await using var bench = await ContentBench.Open();

        await bench.Create("a", publish: true);

        Assert.Equal(
            ["Saving a", "Publishing a", "Saved a", "TreeChange a RefreshNode", "TreeChange a RefreshBranch", "Published a"],
            bench.Journal.Lines);
    }

    [Fact]
    public async Task Unpublishing_raises_nothing_for_what_is_below()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a", publish: true);
        await bench.Create("below", key, publish: true);
        bench.Journal.Clear();

        (await bench.Unpublish(key)).Must();

        Assert.Equal(["Saving a", "Unpublishing a", "Unpublished a", "TreeChange a RefreshBranch"], bench.Journal.Lines);
    }

    [Fact]
    public async Task Republishing_names_the_descendants_that_readers_see_again()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a", publish: true);
        var child = await bench.Create("child", key, publish: true);
        await bench.Create("grandchild", child, publish: true);
        var hidden = await bench.Create("hidden", key, publish: true);
        await bench.Create("under hidden", hidden, publish: true);
        (await bench.Unpublish(hidden)).Must();
        (await bench.Unpublish(key)).Must();
        bench.Journal.Clear();

        (await bench.Publish(key)).Must();

        Assert.Equal(["Publishing a", "TreeChange a RefreshBranch", "Published a", "Published child, grandchild"], bench.Journal.Lines);
    }

    [Fact]
    public async Task Trashing_a_published_branch_raises_no_Unpublished()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a", publish: true);
        await bench.Create("below", key, publish: true);
        var (path, originals) = ((await bench.Node(key))!.Path, new List<string>());
        bench.Journal.On<ContentMovedToRecycleBinNotification>(moved => originals.AddRange(moved.MoveInfoCollection.Select(info => info.OriginalPath)));
        bench.Journal.Clear();

        (await bench.Trash(key)).Must();

        Assert.Equal(["MovingToRecycleBin a", "TreeChange a RefreshBranch", "MovedToRecycleBin a, below"], bench.Journal.Lines);
        Assert.Equal(path, originals[0]);
        Assert.StartsWith(path + ",", originals[1], StringComparison.Ordinal);
        var item = await bench.Find(key);
        Assert.True(item!.Content is { Published: true, Trashed: true, ParentId: -20 });
    }

    [Fact]
    public async Task Restoring_raises_Moved_and_unpublishes_the_root_silently()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a", publish: true);
        var below = await bench.Create("below", key, publish: true);
        (await bench.Trash(key)).Must();
        bench.Journal.Clear();

        (await bench.Restore(key)).Must();

        Assert.Equal(["Moving a", "TreeChange a RefreshBranch", "Moved a, below"], bench.Journal.Lines);
        Assert.True((await bench.Find(key))!.Content is { Published: false, Trashed: false });
        Assert.True((await bench.Find(below)) is { Content: { Published: true, Trashed: false }, Visible: false });
    }

    [Fact]
    public async Task Deleting_a_published_branch_raises_Unpublished_for_the_root_and_Deleted_from_the_deepest_up()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a", publish: true);
        var child = await bench.Create("child", key, publish: true);
        await bench.Create("grandchild", child);
        bench.Journal.Clear();

        (await bench.Delete(key)).Must();

        Assert.Equal(
            ["Deleting a", "Unpublished a", "Deleted grandchild", "Deleted child", "Deleted a", "TreeChange a Remove"],
            bench.Journal.Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Deleting_what_readers_do_not_see_raises_no_Unpublished(bool publishedInTheBin)
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a", publish: publishedInTheBin);
        if (publishedInTheBin)
        {
            (await bench.Trash(key)).Must();
        }

        bench.Journal.Clear();

        (await bench.Delete(key)).Must();

        Assert.Equal(["Deleting a", "Deleted a", "TreeChange a Remove"], bench.Journal.Lines);
    }

    [Fact]
    public async Task Schedule_raises_nothing_when_set_and_the_usual_when_it_fires()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a");
        bench.Journal.Clear();

        (await bench.Schedule(key, bench.Time.UtcNow().AddHours(1), bench.Time.UtcNow().AddHours(2))).Must();
        Assert.Empty(bench.Journal.Lines);

        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.Do<PublishDue>(due => due.Run(TestContext.Current.CancellationToken));
        Assert.Equal(["Publishing a", "TreeChange a RefreshBranch", "Published a"], bench.Journal.Lines);

        bench.Journal.Clear();
        bench.Time.Advance(TimeSpan.FromHours(1));
        await bench.Do<PublishDue>(due => due.Run(TestContext.Current.CancellationToken));
        Assert.Equal(["Saving a", "Unpublishing a", "Unpublished a", "TreeChange a RefreshBranch"], bench.Journal.Lines);
    }

    [Fact]
    public async Task Structure_is_made_once_and_published()
    {
        await using var bench = await ContentBench.Open();

        await bench.Do<SiteStructure>(structure => structure.EnsureRoots(TestContext.Current.CancellationToken));

        Assert.Empty(bench.Journal.Lines);
        Assert.True((await bench.Find(SiteStructure.ArticleFolder))!.Visible);
        Assert.True((await bench.Find(SiteStructure.DocumentFolder))!.Visible);
        Assert.Equal("-1,1001", (await bench.Node(SiteStructure.Home))!.Path);
    }
}
