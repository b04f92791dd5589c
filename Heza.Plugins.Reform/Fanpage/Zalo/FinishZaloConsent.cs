using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Connecting;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>Takes a person back from Zalo and connects the account that they chose there: unlike a Facebook page there is nothing more to choose.</summary>
internal sealed class FinishZaloConsent(ReformDbContext db, PendingSecrets secrets, ConnectZalo connect, TimeProvider time)
{
    private const int LongestCode = 4000;

    /// <returns>
    /// Where the browser goes on: with <c>channel</c>, the code of the channel, or with <c>error</c> = <c>expired</c>,
    /// <c>denied</c>, <c>refused</c> or <c>unavailable</c>.
    /// </returns>
    public async Task<string> Run(string? state, string? code, Actor actor, CancellationToken ct)
    {
        if (secrets.OpenState(state) is not { } id)
        {
            return Error("expired");
        }

        // Used up by the first who comes with it, and only for who began it.
        var now = time.UtcNow();
        var mine = db.Set<PendingConnection>().Where(pending => pending.Id == id && pending.Kind == ChannelKind.Zalo && pending.AccountId == actor.Id);
        if (await mine.Where(pending => pending.ReturnedAt == null && pending.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(pending => pending.ReturnedAt, now), ct) == 0)
        {
            return Error("expired");
        }

        if (string.IsNullOrEmpty(code))
        {
            return Error("denied");
        }

        var secret = await mine.Select(pending => pending.Secret).SingleAsync(ct);
        if (code.Length > LongestCode || secrets.OpenToken(secret) is not { } verifier)
        {
            return Error("refused");
        }

        var connected = await connect.Run(new ZaloGrant.Code(code, verifier), actor);
        await mine.ExecuteDeleteAsync(CancellationToken.None);
        return connected.Ok ? $"{FinishOAuth.Page}?channel={connected.Value.Code}"
            : Error(connected.Problem.Kind == ProblemKind.Unavailable ? "unavailable" : "refused");
    }

    private static string Error(string reason) => $"{FinishOAuth.Page}?error={reason}";
}
