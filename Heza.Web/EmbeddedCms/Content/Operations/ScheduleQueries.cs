using Heza.Web.EmbeddedCms.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Operations;

internal static class ScheduleQueries
{
    /// <summary>Removes schedule entries of nodes that have lost their sense; true when there were any.</summary>
    public static async Task<bool> DropSchedules(
        this ContentScope scope, IEnumerable<CmsNode> nodes, Func<CmsSchedule, bool> which, CancellationToken ct)
    {
        var ids = nodes.Select(node => node.Id).ToList();
        var entries = await scope.Db.Set<CmsSchedule>().Where(schedule => ids.Contains(schedule.NodeId)).ToListAsync(ct);
        var dropped = entries.Where(which).ToList();
        scope.Db.RemoveRange(dropped);
        return dropped.Count > 0;
    }
}
