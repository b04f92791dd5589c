using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Platform;

/// <summary>What must be done before the first request: the schema, and the version from which caches count.</summary>
public sealed class StartReform(ReformDbContext db, ContentVersion version)
{
    public async Task Run(CancellationToken ct)
    {
        await MigrateDatabase.Run(db, ct);
        version.MoveTo(await FollowContentVersion.Last(db, ct));
    }
}
