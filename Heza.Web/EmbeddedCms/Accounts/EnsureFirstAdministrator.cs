using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>
/// Run at start, after the migrations. When there is no account: makes the administrator of the configuration, or prints
/// a link by which somebody who can read the log makes one. There is never a default password.
/// </summary>
public sealed partial class EnsureFirstAdministrator(
    CmsDbContext db, RegisterAccount register, IOptions<AccountOptions> options, IOptions<SiteOptions> site, ILogger<EnsureFirstAdministrator> log)
{
    /// <param name="now">UTC.</param>
    public async Task Run(DateTime now, CancellationToken ct)
    {
        await using var transaction = await db.BeginExclusive(RegisterAccount.Topic, ct);
        await db.Set<SetUpLink>().ExecuteDeleteAsync(ct);
        if (await db.Users.AnyAsync(ct))
        {
            await transaction.CommitAsync(ct);
            return;
        }

        var first = options.Value.FirstAdministrator;
        if (!string.IsNullOrEmpty(first.Email))
        {
            var details = new AccountDetails("Quản trị viên", SetUpFirstAdministrator.Roles, null);
            var registered = await register.Run(first.Email, details, first.Password, Actor.System, ct);
            if (!registered.Ok)
            {
                throw new InvalidOperationException($"Accounts:FirstAdministrator cannot be made: {registered.Problem.Title}");
            }

            await transaction.CommitAsync(ct);
            LogMade();
            return;
        }

        var token = SetUpLink.NewToken();
        db.Add(new SetUpLink { TokenHash = SetUpLink.Hash(token), ExpiresAt = now + SetUpLink.Life });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        LogLink(site.Value.Absolute($"{SetUpLink.Path}?token={token}"));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The first administrator was made from Accounts:FirstAdministrator.")]
    private partial void LogMade();

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no account yet. Make the first administrator within 24 hours at {SetUpLink}")]
    private partial void LogLink(string setUpLink);
}
