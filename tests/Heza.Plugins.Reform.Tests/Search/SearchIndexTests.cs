using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Search;
using Heza.Plugins.Reform.Search.Administration;
using Heza.Plugins.Reform.Search.Index;
using Heza.Plugins.Reform.Tests.Platform;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Heza.Plugins.Reform.Tests.Search.SearchRows;

namespace Heza.Plugins.Reform.Tests.Search;

public sealed class SearchIndexTests
{
    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Publication_is_found_right_after_following_and_withdrawn_one_no_more(DatabaseProvider provider)
    {
        await using var site = await SearchSite.Create(provider);
        await site.Follow();
        Assert.True(site.Index.Ready);
        var article = Article("Khai trương một cửa");
        await site.Publish(article);

        await site.Follow();
        Assert.Equal(article.Key, Assert.Single(site.Search("mot cua").Hits).Key);

        await site.Change<Article>(article.Key, row => row.Title = "Khai trương quầy mới");
        await site.Follow();
        Assert.Empty(site.Search("mot cua").Hits);
        Assert.Single(site.Search("quầy mới").Hits);

        await site.Change<Article>(article.Key, row => row.WithdrawnAt = DateTime.UnixEpoch);
        await site.Follow();
        Assert.Empty(site.Search("quầy mới").Hits);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Index_is_built_in_pages_even_where_many_changed_together(DatabaseProvider provider)
    {
        await using var site = await SearchSite.Create(provider);
        await using (var db = site.Open())
        {
            db.AddRange(Enumerable.Range(0, 450).Select(i => Article($"Bài số {i}", sequence: i / 150)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await site.Follow();

        Assert.Equal(450, site.Search("").Total);
        Assert.Equal("Healthy", (await Health(site)).ToString());
    }

    [Fact]
    public async Task Restarted_site_catches_up_without_building_anew()
    {
        await using var site = await SearchSite.Create();
        await site.Publish(Article("Bài thứ nhất"));
        await site.Follow();
        var before = Generations(site);
        await site.Publish(Article("Bài thứ hai"));

        await site.Restart();
        Assert.False(site.Index.Ready);
        Assert.Empty(site.Search("bài").Hits);
        await site.Follow();

        Assert.Equal(2, site.Search("bài").Total);
        Assert.Equal(before, Generations(site));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("overwritten")]
    [InlineData("gone")]
    public async Task Damaged_index_is_built_anew(string damage)
    {
        await using var site = await SearchSite.Create();
        await site.Publish(Article("Bài còn nguyên"));
        await site.Follow();

        await site.Restart(() =>
        {
            foreach (var file in System.IO.Directory.GetFiles(Generations(site).Single()).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
            {
                if (damage == "gone" && Path.GetFileName(file).StartsWith("segments", StringComparison.Ordinal))
                {
                    continue;
                }

                Damage(file, damage);
            }
        });
        await site.Follow();

        Assert.Single(site.Search("còn nguyên").Hits);
        Assert.Single(Generations(site));
    }

    [Fact]
    public async Task Index_of_another_database_is_built_anew()
    {
        await using var site = await SearchSite.Create();
        await site.Publish(Article("Bài cũ"));
        await site.Follow();
        await using (var db = site.Open())
        {
            await db.Set<Change>().ExecuteDeleteAsync(TestContext.Current.CancellationToken);
            await db.Set<Publication>().ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        await site.Restart();
        await site.Follow();

        Assert.Equal(0, site.Search("").Total);
    }

    [Fact]
    public async Task Index_of_an_older_analysis_answers_and_follows_until_a_fresh_one_takes_over()
    {
        await using var site = await SearchSite.Create();
        await site.Publish(Article("Bài thứ nhất"));
        await site.Follow();
        await site.Restart(() => Stamp(Generations(site).Single(), "analysis", "0"));

        Assert.True(await site.Get<FollowReadModel>().Run(TestContext.Current.CancellationToken));
        await site.Publish(Article("Bài thứ hai"));
        Assert.True(await site.Get<FollowReadModel>().Run(TestContext.Current.CancellationToken));
        Assert.Equal(2, site.Search("bài").Total);
        var before = Generations(site);

        await site.Get<RebuildIndex>().Run(TestContext.Current.CancellationToken);

        Assert.Equal(2, site.Search("bài").Total);
        Assert.NotEqual(before, Generations(site));
        Assert.False(await site.Get<FollowReadModel>().Run(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Index_of_another_layout_and_a_half_built_one_are_not_opened()
    {
        await using var site = await SearchSite.Create();
        await site.Publish(Article("Bài còn nguyên"));
        await site.Follow();
        await site.Restart(() =>
        {
            Stamp(Generations(site).Single(), "schema", "0");
            System.IO.Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(Generations(site).Single())!, "index-99999998"));
        });

        Assert.True(await site.Get<FollowReadModel>().Run(TestContext.Current.CancellationToken));
        Assert.False(site.Index.Ready);
        Assert.Equal("Degraded", (await Health(site)).ToString());
        await site.Follow();

        Assert.Single(site.Search("còn nguyên").Hits);
        Assert.Single(Generations(site));
    }

    /// <summary>Two nodes with a folder each on one database: both see what one publishes, and both build anew when asked.</summary>
    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Every_node_follows_and_hears_that_a_fresh_index_is_wished(DatabaseProvider provider)
    {
        await using var site = await SearchSite.Create(provider);
        await using var second = site.SecondProcess();
        await site.Follow();
        await SearchSite.Follow(second);
        await site.Publish(Article("Tin chung của hai máy chủ"));
        await site.Follow();
        Assert.False(await second.GetRequiredService<FollowReadModel>().Run(TestContext.Current.CancellationToken));
        Assert.Equal(1, second.GetRequiredService<SearchIndex>().Search(new SearchQuery("máy chủ")).Total);

        await using (var scope = second.CreateAsyncScope())
        {
            Assert.True((await scope.ServiceProvider.GetRequiredService<AskForFreshIndex>().Run(new Actor("q", "Quản trị"), TestContext.Current.CancellationToken)).Ok);
        }

        var before = Generations(site);
        Assert.True(await second.GetRequiredService<FollowReadModel>().Run(TestContext.Current.CancellationToken));
        await site.Follow();
        Assert.DoesNotContain(before.Single(), Generations(site));
        Assert.Equal(1, site.Search("máy chủ").Total);

        // Asked once, built once; a node that was down when it was asked hears of it at its start.
        Assert.False(await site.Get<FollowReadModel>().Run(TestContext.Current.CancellationToken));
        await using var db = site.Open();
        Assert.Equal(AuditAction.SearchRebuildAsked, (await db.Set<AuditEntry>().SingleAsync(TestContext.Current.CancellationToken)).Action);
    }

    [Fact]
    public async Task Second_process_on_the_same_folder_takes_a_place_of_its_own()
    {
        await using var site = await SearchSite.Create();
        await site.Publish(Article("Cùng một thư mục"));
        await site.Follow();

        await using var second = site.SecondProcess();
        await SearchSite.Follow(second);

        Assert.Equal(1, second.GetRequiredService<SearchIndex>().Search(new SearchQuery("thư mục")).Total);
        Assert.Equal(2, System.IO.Directory.GetDirectories(site.Folder).Length);
    }

    [Fact]
    public async Task Force_of_a_document_changes_with_the_documents_that_replace_it()
    {
        await using var site = await SearchSite.Create();
        var old = Document("63/2010/NĐ-CP", effectiveOn: new DateOnly(2010, 10, 14));
        var next = Document("61/2018/NĐ-CP", effectiveOn: new DateOnly(2018, 6, 21));
        await site.Publish(old);
        await site.Follow();
        Assert.Equal("con-hieu-luc", Force(site, old));

        next.Links.Add(new PublicationLink { FromKey = next.Key, Kind = RelationKinds.Replaces, TargetNumberKey = old.NumberKey, PartOnly = false });
        await site.Publish(next);
        await site.Follow();
        Assert.Equal("het-hieu-luc", Force(site, old));
        Assert.Equal("con-hieu-luc", Force(site, next));

        await site.Change<LegalDocument>(next.Key, row => row.WithdrawnAt = DateTime.UnixEpoch);
        await site.Follow();
        Assert.Equal("con-hieu-luc", Force(site, old));
    }

    private static string Force(SearchSite site, LegalDocument document) =>
        site.Index.Search(new SearchQuery(document.Number, Type: "Nghị định")).Facets
            .Where(facet => facet.Name == "force")
            .Single(facet => site.Index.Search(new SearchQuery(document.Number, Force: facet.Value)).Hits.Any(hit => hit.Key == document.Key)).Value;

    private static async Task<Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus> Health(SearchSite site) =>
        (await new SearchHealth(site.Index).CheckHealthAsync(new(), TestContext.Current.CancellationToken)).Status;

    private static string[] Generations(SearchSite site) => System.IO.Directory.GetDirectories(Path.Combine(site.Folder, "node-1"));

    private static void Stamp(string folder, string entry, string value)
    {
        using var directory = FSDirectory.Open(folder);
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null) { OpenMode = OpenMode.APPEND });
        writer.SetCommitData(new Dictionary<string, string>(writer.CommitData, StringComparer.Ordinal) { [entry] = value });
        writer.Commit();
    }

    private static void Damage(string file, string damage)
    {
        switch (damage)
        {
            case "cut":
                using (var stream = File.OpenWrite(file))
                {
                    stream.SetLength(stream.Length / 2);
                }

                break;
            case "overwritten":
                File.WriteAllText(file, "không phải chỉ mục");
                break;
            default:
                File.Delete(file);
                break;
        }
    }
}
