using System.Text;
using Heza.Plugins.Reform.Backoffice.Library;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Tests.Publishing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Heza.Plugins.Reform.Tests.Backoffice;

/// <summary>The port over Umbraco's content service, with Umbraco's own content.</summary>
public sealed class BackofficeContentLibraryTests
{
    private static readonly DateTime Day = new(2023, 2, 9, 1, 0, 0, DateTimeKind.Utc);

    private readonly Content _folder = Placed(TestContent.Article("Thư mục"), "-1").Publish(Day);
    private readonly List<Content> _articles = [];
    private RuntimeLevel _level = RuntimeLevel.Run;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Visible_is_what_is_published_outside_the_bin_below_published_nodes_only()
    {
        var shown = Add("Hiện", _folder.Path).Publish(Day);
        var draft = Add("Nháp", _folder.Path);
        var trashed = Add("Trong thùng rác", $"-1,{Constants.System.RecycleBinContent}").Publish(Day);
        trashed.Trashed = true;
        var hidden = Placed(TestContent.Article("Mục chưa đăng"), "-1");
        var below = Add("Dưới mục chưa đăng", hidden.Path).Publish(Day);

        var visible = await Library(_folder, hidden).VisibleVersions(Ct);

        Assert.Equal([new VisibleVersion(shown.Key, shown.PublishedVersionId)], visible);
        Assert.True((await Library(_folder).Find(shown.Key, Ct))!.Visible);
        foreach (var content in new[] { draft, trashed, below })
        {
            Assert.False((await Library(_folder).Find(content.Key, Ct))!.Visible);
        }

        Assert.Null(await Library(_folder).Find(Guid.NewGuid(), Ct));
    }

    [Fact]
    public async Task All_pages_of_a_large_library_and_of_a_large_branch_are_read()
    {
        for (var number = 0; number < (2 * ContentPages.Size) + 1; number++)
        {
            Add($"Bài {number}", _folder.Path).Publish(Day);
        }

        Assert.Equal(_articles.Count, (await Library(_folder).VisibleVersions(Ct)).Count);
        Assert.Equal(_articles.Select(article => article.Key), await Library(_folder).Descendants(_folder.Key, Ct));
    }

    [Fact]
    public async Task While_umbraco_is_upgraded_nothing_counts_as_withdrawn()
    {
        _level = RuntimeLevel.Upgrade;

        await Assert.ThrowsAsync<InvalidOperationException>(() => Library(_folder).VisibleVersions(Ct));
    }

    private Content Add(string title, string parentPath)
    {
        var article = Placed(TestContent.Article(title), parentPath);
        _articles.Add(article);
        return article;
    }

    private static Content Placed(Content content, string parentPath)
    {
        content.Path = $"{parentPath},{content.Id}";
        return content;
    }

    private BackofficeContentLibrary Library(params Content[] nodes)
    {
        IReadOnlyList<Content> all = [.. nodes, .. _articles];
        object? Page(List<Content> from, object?[] args)
        {
            args[3] = (long)from.Count;
            return from.Skip((int)((long)args[1]! * (int)args[2]!)).Take((int)args[2]!).Cast<IContent>();
        }

        var contents = Edge<IContentService>.With(
            ("GetById", args => all.FirstOrDefault(node => args[0] is Guid key && node.Key == key)),
            ("GetByIds", args => all.Where(node => ((IEnumerable<int>)args[0]!).Contains(node.Id)).Cast<IContent>()),
            ("IsPathPublished", args => ((IContent)args[0]!).Path.Split(',').Skip(1).All(id => all.Any(node => node.Published && $"{node.Id}" == id))),
            ("GetPagedDescendants", args => Page([.. all.Where(node => node.Path.Contains($",{args[0]},", StringComparison.Ordinal))], args)),
            ("GetPagedOfTypes", args => Page([.. _articles.Where(node => ((int[])args[0]!).Contains(node.ContentTypeId))], args)));
        var types = Edge<IContentTypeService>.With(("Get", args => all.Select(node => TestContent.TypeOf(node)).FirstOrDefault(type => type.Alias == (string)args[0]!)));
        return new BackofficeContentLibrary(contents, new VisibleContent(contents, types, Edge<IRuntimeState>.With(("get_Level", _ => _level))), MediaShelf.Empty.Find);
    }
}

/// <summary>Files, and what the library keeps of them.</summary>
public sealed class FindMediaTests
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("nội dung");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pictures_and_uploads_are_found_by_key_and_by_address_with_their_facts()
    {
        var shelf = new MediaShelf { Text = "chữ trong tệp" };
        var picture = shelf.Add("Bến cảng", """{"src":"/media/ab/ben-cang.jpg","focalPoint":null,"crops":[]}""", Bytes, width: 1200, height: 800);
        var file = shelf.Add("Nghị định 61.pdf", "/media/cd/nghi-dinh-61.pdf", Bytes);

        var found = await shelf.Find.ByKey([picture.Key, file.Key, Guid.NewGuid()], Ct);

        Assert.Equal(2, found.Count);
        Assert.Equal(new LibraryMedia(picture.Key, "Bến cảng.jpg", "/media/ab/ben-cang.jpg", "image/jpeg", Bytes.Length, found[picture.Key].Sha256, null, 1200, 800, "chữ trong tệp", null, null, FileReading.Text), found[picture.Key]);
        Assert.Equal(("Nghị định 61.pdf", "application/pdf", (int?)null), (found[file.Key].FileName, found[file.Key].ContentType, found[file.Key].Width));
        Assert.Equal(64, found[file.Key].Sha256.Length);
        Assert.Equal([file.Key], (await shelf.Find.ByAddress(["/media/cd/nghi-dinh-61.pdf", "/media/ef/khong-co.pdf"], Ct)).Values.Select(media => media.Key));
    }

    [Fact]
    public async Task What_lies_in_the_bin_has_no_file_or_an_unreadable_value_is_not_there()
    {
        var shelf = new MediaShelf();
        var trashed = shelf.Add("Đã bỏ", "/media/a.pdf", Bytes);
        trashed.Trashed = true;
        var lost = shelf.Add("Mất tệp", "/media/b.pdf", null);
        var broken = shelf.Add("Hỏng", """{"src":7}""", Bytes);
        var folder = shelf.Add("Thư mục", null, null);

        Assert.Empty(await shelf.Find.ByKey([trashed.Key, lost.Key, broken.Key, folder.Key], Ct));
    }

    [Fact]
    public async Task A_file_is_read_once_until_it_changes()
    {
        var shelf = new MediaShelf();
        var file = shelf.Add("Tệp", "/media/a.pdf", Bytes);
        var first = (await shelf.Find.ByKey([file.Key], Ct))[file.Key];
        var read = shelf.Opened;
        await shelf.Find.ByKey([file.Key], Ct);
        Assert.Equal(read, shelf.Opened);

        shelf.Replace("media/a.pdf", [1, 2, 3]);

        var second = (await shelf.Find.ByKey([file.Key], Ct))[file.Key];
        Assert.Equal(3, second.Size);
        Assert.NotEqual(first.Sha256, second.Sha256);
    }
}
