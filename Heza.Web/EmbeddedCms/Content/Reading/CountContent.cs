using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <param name="All">Whatever is not in the bin.</param>
/// <param name="Mine">Of those, what the person who asks began or was the last to write.</param>
/// <param name="States">Every state, in the order of its life. One document may count twice: published, with a newer draft scheduled.</param>
public sealed record ContentCounts(int All, int Mine, IReadOnlyList<StateCount> States);

public sealed record StateCount(ContentState State, int Count);

/// <summary>How many documents each tab of the list would show.</summary>
public sealed class CountContent(CmsDbContext db)
{
    /// <param name="filter">Its state and writer do not count.</param>
    public async Task<Result<ContentCounts>> Run(ContentFilter filter, string accountId, CancellationToken ct)
    {
        if (filter.Refusal() is { } refusal)
        {
            return refusal;
        }

        // One small query for each state: there are a handful, and their conditions are those of the list itself.
        var states = new List<StateCount>();
        foreach (var state in Enum.GetValues<ContentState>())
        {
            states.Add(new StateCount(state, await Count(filter with { State = state, Writer = null }, ct)));
        }

        return new ContentCounts(
            await Count(filter with { State = null, Writer = null }, ct), await Count(filter with { State = null, Writer = accountId }, ct), states);
    }

    private Task<int> Count(ContentFilter filter, CancellationToken ct) => filter.Apply(db, db.Set<CmsNode>()).CountAsync(ct);
}
