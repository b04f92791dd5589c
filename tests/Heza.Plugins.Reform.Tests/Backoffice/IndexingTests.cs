using System.Text;
using Heza.Plugins.Reform.Backoffice.Indexing;
using Heza.Plugins.Reform.Backoffice.Library;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Search.Words;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Plugins.Reform.Tests.Publishing;
using Lucene.Net.Analysis.TokenAttributes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Sync;

namespace Heza.Plugins.Reform.Tests.Backoffice;

/// <summary>What an Examine index of the Umbraco host holds, and how it follows.</summary>
public sealed class IndexingTests
{
    private static readonly DateTime Day = new(2023, 2, 9, 1, 0, 0, DateTimeKind.Utc);

    private readonly ListLibrary _library = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Fields_are_the_published_values_without_markup_in_composed_letters()
    {
        var document = TestContent.Document("61/2018/NĐ-CP", "2018-04-23", "Chính phủ\nBộ Nội vụ");
        document.SetValue(ReformSchema.DocumentFields.FullText, TestContent.Markup("<h2>Điều 1</h2><p>Cơ chế <b>một cửa</b></p>".Normalize(NormalizationForm.FormD)));
        document.Publish(Day);
        document.SetValue(ReformSchema.DocumentFields.Abstract, "Bản nháp");

        var piece = IndexedPiece.Of(document);

        Assert.Equal((document.Key.ToString("D"), ReformSchema.LegalDocument), (piece.Id, piece.Type));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["nodeName"] = "Văn bản 61/2018/NĐ-CP",
                ["title"] = "Văn bản 61/2018/NĐ-CP",
                ["__Key"] = document.Key.ToString("D"),
                ["path"] = document.Path,
                ["summary"] = "Trích yếu",
                ["text"] = "Điều 1 Cơ chế một cửa",
                ["number"] = "61/2018/NĐ-CP",
                ["type"] = "Nghị định",
                ["issuer"] = "Chính phủ\nBộ Nội vụ",
            },
            piece.Values);
        var article = IndexedPiece.Of(TestContent.Article("Một cửa").Publish(Day));
        Assert.Equal(["__Key", "category", "nodeName", "path", "summary", "text", "title"], article.Values.Keys.Order(StringComparer.Ordinal));
        Assert.All(piece.Values.Keys.Concat(article.Values.Keys).Where(field => field != IndexedPiece.Key), field => Assert.Contains(field, IndexedPiece.Texts.Concat(IndexedPiece.Codes)));
    }

    [Fact]
    public void The_folded_analyzer_finds_a_number_and_words_typed_without_marks()
    {
        using var analyzer = new VietnameseAnalyzer(SyllableForm.Folded);

        Assert.NotEmpty(Terms(analyzer, "61/2018/NĐ-CP một cửa"));
        Assert.Equal(Terms(analyzer, "61/2018/NĐ-CP một cửa"), Terms(analyzer, "61/2018/nd-cp mot cua"));
        Assert.Equal(Terms(analyzer, "Điều lệ thể thức"), Terms(analyzer, "dieu le the thuc"));
    }

    [Fact]
    public void An_index_is_built_of_all_that_readers_see_page_by_page()
    {
        List<Content> nodes = [.. Enumerable.Range(0, ContentPages.Size + 1).Select(number => TestContent.Article($"Bài {number}").Publish(Day)), TestContent.Article("Nháp")];
        var contents = Edge<IContentService>.With(
            ("GetByIds", args => args[0] is IEnumerable<Guid> keys ? nodes.Where(node => keys.Contains(node.Key)).Cast<IContent>() : []),
            ("GetPagedOfTypes", args =>
            {
                args[3] = (long)nodes.Count;
                return nodes.Skip((int)((long)args[1]! * (int)args[2]!)).Take((int)args[2]!).Cast<IContent>();
            }
        ));
        var types = Edge<IContentTypeService>.With(("Get", _ => TestContent.TypeOf(nodes[0])));
        var content = new IndexedContent(contents, new VisibleContent(contents, types, Edge<IRuntimeState>.With(("get_Level", _ => RuntimeLevel.Run))));

        var pages = content.Pages(Ct).ToList();

        Assert.Equal([ContentPages.Size, 1], pages.Select(page => page.Count));
        Assert.Equal(nodes.SkipLast(1).Select(node => node.Key.ToString("D")), pages.SelectMany(page => page).Select(piece => piece.Id));
    }

    [Fact]
    public async Task A_change_shows_what_is_visible_and_takes_away_the_rest_of_its_branch_deleted_nodes_included()
    {
        await using var database = await TestDatabase.Create();
        var (shown, draft, deleted) = (TestContent.Article("Hiện").Publish(Day), TestContent.Article("Nháp"), Guid.NewGuid());
        _library.Show(shown);
        _library.Hide(draft);
        await using (var db = database.Open())
        {
            db.Add(new Article { Key = deleted, Title = "Đã xóa", Slug = "da-xoa", NodePath = "-1,50,51", PublishedAt = Day, FirstPublishedAt = Day, DisplayDate = Day });
            await db.SaveChangesAsync(Ct);
        }

        var changes = await Find(database, Node(shown.Key, shown.Id), Node(draft.Key, draft.Id), new ContentCacheRefresher.JsonPayload { Id = 50, Key = Guid.Empty, ChangeTypes = TreeChangeTypes.Remove });

        Assert.False(changes.Everything);
        Assert.Equal([shown.Key.ToString("D")], changes.Shown.Select(piece => piece.Id));
        Assert.Superset(new HashSet<string>([draft.Key.ToString("D"), deleted.ToString("D")]), changes.Gone.ToHashSet());

        Assert.True((await Find(database, new ContentCacheRefresher.JsonPayload { ChangeTypes = TreeChangeTypes.RefreshAll })).Everything);
        await using var context = database.Open();
        Assert.True((await new FindIndexChanges(_library, new FindBranch(context, _library)).Run(new ContentCacheRefresherNotification(Guid.Empty, MessageType.RefreshAll), Ct)).Everything);
    }

    private static ContentCacheRefresher.JsonPayload Node(Guid key, int id) => new() { Id = id, Key = key, ChangeTypes = TreeChangeTypes.RefreshNode };

    private async Task<IndexChanges> Find(TestDatabase database, params ContentCacheRefresher.JsonPayload[] payloads)
    {
        await using var db = database.Open();
        return await new FindIndexChanges(_library, new FindBranch(db, _library)).Run(new ContentCacheRefresherNotification(payloads, MessageType.RefreshByPayload), Ct);
    }

    private static List<string> Terms(VietnameseAnalyzer analyzer, string text)
    {
        using var stream = analyzer.GetTokenStream("text", text);
        var (term, terms) = (stream.AddAttribute<ICharTermAttribute>(), new List<string>());
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString()!);
        }

        stream.End();
        return terms;
    }
}
