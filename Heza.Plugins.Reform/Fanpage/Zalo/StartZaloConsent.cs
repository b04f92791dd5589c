using System.Security.Cryptography;
using System.Text;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Connecting;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>Begins a connection at Zalo's own pages: gives the address where the account's owner lets the app use it.</summary>
internal sealed class StartZaloConsent(
    ReformDbContext db, PendingSecrets secrets, IOptions<ZaloOptions> options, IOptions<SiteOptions> site, TimeProvider time)
{
    public const string CallbackPath = "/umbraco/reform/fanpage/oauth/zalo";

    /// <summary>Gives 43 signs, as Zalo wants them.</summary>
    private const int VerifierBytes = 32;

    public async Task<Result<OAuthStart>> Run(Actor actor, CancellationToken ct)
    {
        if (!options.Value.Ready)
        {
            return new Problem(ProblemKind.Unavailable, OpenZaloAccount.NoApp);
        }

        var now = time.UtcNow();
        await db.Set<PendingConnection>().Where(old => old.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        var verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(VerifierBytes));
        var pending = new PendingConnection
        {
            Id = Guid.NewGuid(),
            Kind = ChannelKind.Zalo,
            AccountId = actor.Id,
            CreatedAt = now,
            ExpiresAt = now + PendingConnection.Life,
            Secret = secrets.SealToken(verifier),
        };
        db.Add(pending);
        await db.SaveChangesAsync(ct);
        return new OAuthStart(QueryHelpers.AddQueryString($"{options.Value.OAuthUrl.TrimEnd('/')}/v4/oa/permission", new Dictionary<string, string?>
        {
            ["app_id"] = options.Value.AppId,
            ["redirect_uri"] = site.Value.Absolute(CallbackPath),
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
            ["state"] = secrets.SealState(pending.Id),
        }));
    }
}
