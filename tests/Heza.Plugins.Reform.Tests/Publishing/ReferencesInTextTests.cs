using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using A = Heza.Plugins.Reform.Publishing.ReformSchema.ArticleFields;

namespace Heza.Plugins.Reform.Tests.Publishing;

/// <summary>Rich text in the shapes in which Umbraco 17 stores it.</summary>
public sealed class ReferencesInTextTests
{
    private const string Key = "7e21a725-b905-4c5f-86dc-8c41ec116e39";
    private const string Short = "7e21a725b9054c5f86dc8c41ec116e39";

    private static readonly Guid Known = Guid.Parse(Key);

    private readonly ListLibrary _library = new();

    public ReferencesInTextTests() =>
        _library.Media[Known] = new LibraryMedia(Known, "a.jpg", "/media/ab/a.jpg", "image/jpeg", 1, "", "Bến cảng", 800, 600, null, null, null, FileReading.NotRead);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData($"<a type=\"document\" href=\"/{{localLink:{Key}}}#muc-2\">văn bản</a>", $"<a href=\"/cai-cach-hanh-chinh/muc/{Key}#muc-2\">văn bản</a>")]
    [InlineData($"<a href=\"/{{localLink:umb://document/{Short}}}\">cũ</a>", $"<a href=\"/cai-cach-hanh-chinh/muc/{Key}\">cũ</a>")]
    [InlineData($"<a type=\"media\" href=\"/{{localLink:{Key}}}\">tệp</a>", "<a href=\"/media/ab/a.jpg\">tệp</a>")]
    [InlineData($"<a href=\"/%7BlocalLink:umb://media/{Short}%7D\">tệp</a>", "<a href=\"/media/ab/a.jpg\">tệp</a>")]
    [InlineData("<a type=\"media\" href=\"/{localLink:00000000-0000-0000-0000-000000000001}\">mất</a>", "<a>mất</a>")]
    [InlineData("<a type=\"document\" href=\"/{localLink:6c0f9a52-1d5e-4f8f-9a0b-3f6c1f1e2a03}\">mục</a>", "<a href=\"/cai-cach-hanh-chinh/van-ban\">mục</a>")]
    [InlineData("<a href=\"/{localLink:1234}\">rất cũ</a>", "<a href=\"/{localLink:1234}\">rất cũ</a>")]
    [InlineData("<p>không có liên kết</p>", "<p>không có liên kết</p>")]
    public async Task Links_lead_to_addresses(string stored, string shown)
    {
        var references = new ReferencesInText(stored);

        Assert.Equal(shown, references.With(await _library.FindMedia(references.Media, Ct)));
    }

    [Fact]
    public async Task A_picture_without_its_path_survives_saving_and_is_shown_and_a_lost_one_is_left_out()
    {
        var article = TestContent.Article("Bài có ảnh");
        var stored = $"<p>Ảnh: <img src=\"?rmode=max&amp;width=500\" alt=\"\" data-udi=\"umb://media/{Short}\"><img src=\"\" data-udi=\"umb://media/{Short[..31]}0\">"
            + $"<img src=\"https://xau.example/a.png\" data-udi=\"umb://media/{Short}\"><a type=\"media\" href=\"/{{localLink:{Key}}}\" onclick=\"x()\">tệp</a></p>";
        article.SetValue(A.Body, TestContent.Markup(stored));
        var sanitizer = new RichTextSanitizer();
        new CleanRichText(sanitizer).Handle(new ContentSavingNotification(article, new EventMessages()));

        var kept = new StoredValues(article, published: false).Markup(A.Body);
        Assert.Contains($"data-udi=\"umb://media/{Short}\"", kept, StringComparison.Ordinal);
        Assert.Contains("type=\"media\"", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("xau.example", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", kept, StringComparison.Ordinal);

        var draft = (Article)await new ReadPublication(_library, sanitizer).Draft(article, Ct);
        Assert.Equal(1, draft.Html.Split("<img").Length - 1);
        Assert.Contains("src=\"/media/ab/a.jpg?width=960\"", draft.Html, StringComparison.Ordinal);
        Assert.Contains("alt=\"Bến cảng\"", draft.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/media/ab/a.jpg\">tệp</a>", draft.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-udi", draft.Html, StringComparison.Ordinal);
    }
}
