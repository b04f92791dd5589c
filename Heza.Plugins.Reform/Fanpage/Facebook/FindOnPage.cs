using System.Globalization;
using Heza.Plugins.Reform.Fanpage.Channels;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>Looks for a post among those that stand on the page, or wait there.</summary>
internal sealed class FindOnPage(ReadPostList list)
{
    private const string PageSize = "50";

    public async Task<PostOnChannel?> Run(PageAccess page, SoughtPost sought, CancellationToken ct) =>
        // Waiting ones first: what goes public between the two reads is seen by the second.
        (sought.HandedOver ? await Among(page, "scheduled_posts", sought, ct) : null) ?? await Among(page, "published_posts", sought, ct);

    private async Task<PostOnChannel?> Among(PageAccess page, string edge, SoughtPost sought, CancellationToken ct)
    {
        var since = new DateTimeOffset(sought.Since, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var call = edge == "published_posts"
            ? page.Get($"page/{edge}", $"{page.PageId}/{edge}", ("fields", GraphPost.ListFields), ("limit", PageSize), ("since", since))
            : page.Get($"page/{edge}", $"{page.PageId}/{edge}", ("fields", GraphPost.ListFields), ("limit", PageSize));
        GraphPost? found = null;
        await foreach (var item in list.Run(call, GraphPermissions.Read, ct))
        {
            // Newest first: the last one that fits is the oldest, the one that was sent first.
            if (GraphPost.Read(item) is { } post && !sought.Others.Contains(post.Id) && PostMatch.Is(post, sought))
            {
                found = post;
            }
        }

        return found?.OnChannel(sought.Since);
    }
}
