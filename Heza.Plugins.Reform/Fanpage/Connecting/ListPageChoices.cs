using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>The pages that somebody can choose from, and which of them are channels already.</summary>
internal sealed class ListPageChoices(ReformDbContext db)
{
    public async Task<IReadOnlyList<PageChoice>> Run(IReadOnlyList<FoundPage> pages, CancellationToken ct)
    {
        var ids = pages.Select(page => page.Id).ToList();
        var known = await db.Set<Channel>().Where(channel => channel.Kind == ChannelKind.Facebook && ids.Contains(channel.ExternalId!))
            .ToDictionaryAsync(channel => channel.ExternalId!, channel => channel.Code, ct);
        return [.. pages.Select(page => new PageChoice(page.Id, page.Name, page.Tasks ?? [], page.CanPost, known.GetValueOrDefault(page.Id)))];
    }
}
