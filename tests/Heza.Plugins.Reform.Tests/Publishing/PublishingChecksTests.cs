using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Checks;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Tests.Platform;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Plugins.Reform.Tests.Publishing;

public sealed class PublishingChecksTests
{
    private readonly ListLibrary _library = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Complete_article_passes() => Assert.Empty(await Messages(TestContent.Article("Bài")));

    [Fact]
    public async Task Missing_summary_cancels_with_the_field_and_what_to_mend()
    {
        var article = TestContent.Article("Bài");
        article.SetValue(ReformSchema.ArticleFields.Summary, "  ");

        var message = Assert.Single(await Messages(article));
        Assert.Equal("Summary", message.Category);
        Assert.StartsWith("Bài viết chưa có tóm tắt", message.Message);
    }

    [Fact]
    public async Task Picture_without_alternative_text_cancels()
    {
        var media = new LibraryMedia(Guid.NewGuid(), "a.png", "/media/a.png", "image/png", 1, "00", null, 1, 1, null, null, null, FileReading.NotRead);
        _library.Media[media.Key] = media;
        var article = TestContent.Article("Bài");
        article.SetValue(ReformSchema.ArticleFields.LeadImage, $$"""[{"key":"{{Guid.NewGuid()}}","mediaKey":"{{media.Key}}"}]""");
        article.SetValue(ReformSchema.ArticleFields.Body, TestContent.Markup("""<p>Chữ</p><img src="/media/b.png">"""));

        Assert.Equal(["Body", "LeadImageAlt"], (await Messages(article)).Select(message => message.Category).Order());
    }

    [Theory]
    [InlineData("không rõ")]
    [InlineData("")]
    [InlineData("\u0000\uD800/")]
    public async Task Unreadable_number_cancels(string number) =>
        Assert.Contains(await Messages(TestContent.Document(number, "2018-04-23")), message => message.Category == "Number");

    [Theory]
    [InlineData("61/2018/NĐ-CP", "2018-04-23", "Chính phủ", "61/2018/NDCP", "2018", "Chính phủ", true)]
    [InlineData("21/CT-UBND", "2016", "UBND thành phố Hải Phòng", "21/CT-UBND", "2019", "UBND thành phố Hải Phòng", false)]
    [InlineData("21/CT-UBND", "2016", "UBND thành phố Hải Phòng", "21/CT-UBND", "2016", "UBND tỉnh Quảng Ninh", false)]
    [InlineData("21/CT-UBND", "2016", "UBND thành phố Hải Phòng", "21/CT-UBND", "2016-05", "ubnd Thành phố Hải Phòng", true)]
    public async Task Number_already_taken_cancels(string number, string issuedOn, string issuer, string again, string issuedAgain, string issuerAgain, bool taken)
    {
        await using var database = await TestDatabase.Create();
        await using var db = database.Open();
        var read = new ReadPublication(_library, new RichTextSanitizer());
        var published = await read.Draft(TestContent.Document(number, issuedOn, issuer), Ct);
        published.FirstPublishedAt = published.PublishedAt = new DateTime(2023, 1, 20, 0, 0, 0, DateTimeKind.Utc);
        db.Add(published);
        await db.SaveChangesAsync(Ct);

        var draft = await read.Draft(TestContent.Document(again, issuedAgain, issuerAgain), Ct);
        Assert.Equal(taken, (await new CheckNumberIsFree(db).Find(draft, Ct)).Count == 1);
    }

    private async Task<IReadOnlyList<EventMessage>> Messages(Content content)
    {
        var messages = new EventMessages();
        var notification = new ContentPublishingNotification(content, messages);
        var check = new CheckBeforePublishing(new ReadPublication(_library, new RichTextSanitizer()), new CheckMedia(_library), [new CheckDraft()]);
        await check.HandleAsync(notification, Ct);
        Assert.Equal(notification.Cancel, messages.Count > 0);
        return [.. messages.GetAll()];
    }
}
