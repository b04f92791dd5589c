using System.Globalization;
using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>Puts a post on the page, or hands it over for its time. One call makes it; what comes before shows nothing.</summary>
internal sealed class PublishToPage(GraphClient graph, RescrapeLink scrape, UploadPhotos upload, ConfirmPost confirm, TimeProvider time)
{
    public async Task<PublishAnswer> Run(PageAccess page, OutgoingPost post, Func<string, Task> keep, CancellationToken ct)
    {
        if (post.HandOverFor is { } at && HandOverRules.Against(at, time.UtcNow()) is { } against)
        {
            return new PublishAnswer.Postponed(TimeSpan.Zero, against);
        }

        if (post.Form == PostForm.Photos)
        {
            return post.Photos switch
            {
                [] => new PublishAnswer.Refused("Bài đăng ảnh chưa có ảnh nào. Hãy chọn ít nhất một ảnh rồi gửi lại."),
                [var only] when post.HandOverFor is null => await OnePhoto(page, post, only, ct),
                _ => await Photos(page, post, keep, ct),
            };
        }

        return await scrape.Against(page, post.Card.Url, ct) is { } bad
            ? bad.ToPublish(GraphPermissions.Post)
            : await Feed(page, post, [("message", post.Text), ("link", post.Card.Url)], ct);
    }

    private Task<PublishAnswer> OnePhoto(PageAccess page, OutgoingPost post, string photo, CancellationToken ct)
    {
        var caption = PhotoText.Of(post.Text, post.Card.Url);
        return Send(page, page.Post("page/photos", $"{page.PageId}/photos", ("url", photo), ("caption", caption)), "post_id", post, ct);
    }

    private async Task<PublishAnswer> Photos(PageAccess page, OutgoingPost post, Func<string, Task> keep, CancellationToken ct)
    {
        var (ids, stop) = await upload.Run(page, post, keep, ct);
        if (stop is not null)
        {
            return stop;
        }

        var media = JsonSerializer.Serialize(ids.Select(id => new Dictionary<string, string>(StringComparer.Ordinal) { ["media_fbid"] = id }));
        return await Feed(page, post, [("message", PhotoText.Of(post.Text, post.Card.Url)), ("attached_media", media)], ct);
    }

    private Task<PublishAnswer> Feed(PageAccess page, OutgoingPost post, (string Name, string Value)[] fields, CancellationToken ct)
    {
        (string, string)[] waiting = post.HandOverFor is { } at
            ? [("published", "false"), ("scheduled_publish_time", Seconds(at)), ("unpublished_content_type", "SCHEDULED")]
            : [];
        return Send(page, page.Post("page/feed", $"{page.PageId}/feed", [.. fields, .. waiting]), "id", post, ct);
    }

    private async Task<PublishAnswer> Send(PageAccess page, GraphCall call, string idField, OutgoingPost post, CancellationToken ct)
    {
        switch (await graph.Send(call, ct))
        {
            case GraphReply.Answered { Body: var body }:
                // Without an identifier it is there and cannot be named: it is read back.
                var id = GraphId.Checked(GraphPost.Text(body, idField));
                return new PublishAnswer.Accepted(await confirm.Run(page, id, post.HandOverFor, ct));
            case GraphReply.Failed { Error: var error }:
                return error.ToPublish(GraphPermissions.Post);
            case GraphReply.NotSent sent:
                return new PublishAnswer.Postponed(TimeSpan.Zero, GraphWords.NoConnection, sent.Cause);
            case var other:
                throw new ArgumentOutOfRangeException(nameof(call), other, null);
        }
    }

    private static string Seconds(DateTime at) => new DateTimeOffset(at, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
