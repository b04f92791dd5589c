using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>
/// Takes a person back from Facebook: changes the code for a token and puts it, sealed, into the pending row. Nothing else
/// changes; the page is chosen at the desk.
/// </summary>
internal sealed class FinishOAuth(ReformDbContext db, PendingSecrets secrets, RedeemCode redeem, TimeProvider time)
{
    public const string Page = "/desk/kenh/ket-noi";

    /// <returns>Where the browser goes on: with <c>id</c>, or with <c>error</c> = <c>expired</c>, <c>denied</c>, <c>refused</c> or <c>unavailable</c>.</returns>
    public async Task<string> Run(string? state, string? code, Actor actor, CancellationToken ct)
    {
        var now = time.UtcNow();
        if (secrets.OpenState(state) is not { } id)
        {
            return $"{Page}?error=expired";
        }

        var mine = db.Set<PendingConnection>().Where(pending => pending.Id == id && pending.AccountId == actor.Id);
        var first = await mine.Where(pending => pending.ReturnedAt == null && pending.ExpiresAt > now)
            .ExecuteUpdateAsync(set => set.SetProperty(pending => pending.ReturnedAt, now), ct);
        if (first == 0)
        {
            return $"{Page}?error=expired";
        }

        if (string.IsNullOrEmpty(code))
        {
            return $"{Page}?error=denied";
        }

        var token = await redeem.Run(code, ct);
        if (!token.Ok)
        {
            return $"{Page}?error={(token.Problem.Kind == ProblemKind.Unavailable ? "unavailable" : "refused")}";
        }

        var secret = secrets.SealToken(token.Value);
        var until = time.UtcNow() + PendingConnection.Life;
        await mine.ExecuteUpdateAsync(set => set.SetProperty(pending => pending.Secret, secret).SetProperty(pending => pending.ExpiresAt, until), ct);
        return $"{Page}?id={id:D}";
    }
}
