using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>Begins a connection at Facebook's own pages: gives the address where a person lets the app use their pages.</summary>
internal sealed class StartOAuth(
    ReformDbContext db, PendingSecrets secrets, IOptions<FacebookOptions> options, IOptions<SiteOptions> site, TimeProvider time)
{
    public const string CallbackPath = "/umbraco/reform/fanpage/oauth/facebook";

    public async Task<Result<OAuthStart>> Run(Actor actor, CancellationToken ct)
    {
        if (!options.Value.Ready)
        {
            return new Problem(ProblemKind.Unavailable, GraphWords.NotReady);
        }

        var now = time.UtcNow();
        await db.Set<PendingConnection>().Where(old => old.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        var pending = new PendingConnection
        {
            Id = Guid.NewGuid(),
            Kind = ChannelKind.Facebook,
            AccountId = actor.Id,
            CreatedAt = now,
            ExpiresAt = now + PendingConnection.Life,
        };
        db.Add(pending);
        await db.SaveChangesAsync(ct);
        return new OAuthStart(QueryHelpers.AddQueryString($"{options.Value.DialogUrl.TrimEnd('/')}/{options.Value.Version}/dialog/oauth", new Dictionary<string, string?>
        {
            ["client_id"] = options.Value.AppId,
            ["redirect_uri"] = site.Value.Absolute(CallbackPath),
            ["state"] = secrets.SealState(pending.Id),
            ["scope"] = string.Join(',', GraphPermissions.Asked),
            ["response_type"] = "code",
        }));
    }
}
