using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>New posts and photos. There is no idempotency key: the same call twice makes two posts.</summary>
internal sealed class GraphPublishing(FakeFacebook facebook)
{
    /// <summary>The largest photo that Facebook takes over the API.</summary>
    public const int MostBytes = 4 * 1024 * 1024;

    public Answer Feed(RecordedRequest request, FakeToken token)
    {
        if (Page(request, token, out var page) is { } refused)
        {
            return Answer.Refuse(refused);
        }

        var (text, link) = (request.Parameter("message") ?? "", request.Parameter("link") ?? "");
        var photos = Attached(request, page);
        var (times, wrong) = PublishTimes.Ask(request, facebook);
        var error = wrong
            ?? (photos is null ? GraphErrors.Parameter("Invalid attached_media") : null)
            ?? (text.Length == 0 && link.Length == 0 && photos!.Count == 0 ? GraphErrors.Parameter("One of message, link or attached_media is required") : null)
            ?? WrongLink(link)
            ?? Identical(page, text, link, photos!);
        if (error is not null)
        {
            return Answer.Refuse(error);
        }

        var post = page.Add(text, link, photos!, token.AppId, times.Published, times.Scheduled);
        if (link.Length > 0 && !facebook.Scrapes.Any(scrape => scrape.Link == link))
        {
            facebook.AddScrape(link);
        }

        return Answer.Ok(new JsonObject { ["id"] = post.Id }, post.Id);
    }

    public Answer Photo(RecordedRequest request, FakeToken token)
    {
        if (Page(request, token, out var page) is { } refused)
        {
            return Answer.Refuse(refused);
        }

        var url = request.Parameter("url") ?? "";
        var file = request.Files.FirstOrDefault(file => file.Field == "source");
        if (file is null ? !IsWebAddress(url) : file.Content.Length is 0 or > MostBytes || !IsPicture(file.Content))
        {
            return Answer.Refuse(GraphErrors.PhotoRefused);
        }

        var (times, wrong) = PublishTimes.Ask(request, facebook);
        if (wrong is not null)
        {
            return Answer.Refuse(wrong);
        }

        var photo = page.AddPhoto(url, file is null ? "" : Convert.ToHexStringLower(SHA256.HashData(file.Content)));
        if (times is { Published: null, Scheduled: null })
        {
            return Answer.Ok(new JsonObject { ["id"] = photo.Id }, photo.Id);
        }

        var post = page.Add(request.Parameter("caption") ?? request.Parameter("message") ?? "", "", [photo], token.AppId, times.Published, times.Scheduled);
        return Answer.Ok(new JsonObject { ["id"] = photo.Id, ["post_id"] = post.Id }, post.Id);
    }

    public Answer Scrape(RecordedRequest request)
    {
        var link = request.Parameter("id") ?? "";
        if (!request.Flag("scrape", false) || !IsWebAddress(link))
        {
            return Answer.Refuse(GraphErrors.Parameter("Invalid URL"));
        }

        if (facebook.UnreadableLinks.ContainsKey(link))
        {
            return Answer.Refuse(GraphErrors.LinkUnreadable);
        }

        var scrape = facebook.AddScrape(link);
        return Answer.Ok(new JsonObject
        {
            ["url"] = link,
            ["type"] = "article",
            ["title"] = scrape.Title,
            ["updated_time"] = PostFields.Time(scrape.At),
            ["id"] = facebook.Scrapes.Count.ToString(CultureInfo.InvariantCulture),
        });
    }

    private ApiError? Page(RecordedRequest request, FakeToken token, out FakePage page)
    {
        page = (request.Owner is { } owner ? facebook.Page(owner) : null)!;
        return page is null ? GraphErrors.NotFound(request.Route.Segments[0]) : GraphRights.Manage(token, page.Id);
    }

    private ApiError? WrongLink(string link) =>
        link.Length == 0 ? null
        : !IsWebAddress(link) ? GraphErrors.BadUrl
        : facebook.UnreadableLinks.ContainsKey(link) ? GraphErrors.LinkUnreadable
        : null;

    private ApiError? Identical(FakePage page, string text, string link, List<FakePhoto> photos) =>
        facebook.Options.RefuseIdenticalPosts
        && page.Posts.Any(post => post.RemovedAt is null && post.Text == text && post.Link == link && post.Photos.SequenceEqual(photos) && post.AcceptedAt > facebook.Now.AddMinutes(-10))
            ? GraphErrors.Identical
            : null;

    // attached_media=[{"media_fbid":"1"}] or attached_media[0]={"media_fbid":"1"}; null when an entry is no photo of the page.
    private static List<FakePhoto>? Attached(RecordedRequest request, FakePage page)
    {
        try
        {
            var entries = request.Parameter("attached_media") is { Length: > 0 } list
                ? JsonNode.Parse(list)!.AsArray().ToList()
                : request.Form.Where(pair => pair.Key.StartsWith("attached_media[", StringComparison.Ordinal)).OrderBy(pair => pair.Key.Length).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => JsonNode.Parse(pair.Value)).ToList();
            var photos = entries.ConvertAll(entry => page.Photo(entry?["media_fbid"]?.ToString() ?? ""));
            return photos.Contains(null) ? null : photos.ConvertAll(photo => photo!);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    private static bool IsPicture(byte[] content) => content is [0xFF, 0xD8, 0xFF, ..] or [0x89, 0x50, 0x4E, 0x47, ..] or [0x47, 0x49, 0x46, 0x38, ..];
}
