using System.Security.Claims;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Accounts.SignIns;

/// <summary>A session that somebody signed out of: its cookie and its bearer token are refused from then on.</summary>
public sealed class EndedSession
{
    /// <summary>Claim with the session's number; its cookie and its bearer token carry the same.</summary>
    public const string Claim = "session";

    public required string Id { get; init; }

    /// <summary>UTC; by then everything of the session has ended by itself.</summary>
    public required DateTime ForgetAt { get; init; }
}

public sealed class EndedSessionConfiguration : IEntityTypeConfiguration<EndedSession>
{
    public void Configure(EntityTypeBuilder<EndedSession> builder)
    {
        builder.ToTable("CmsEndedSessions");
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Id).HasMaxLength(36);
        builder.HasIndex(session => session.ForgetAt);
    }
}

/// <summary>Ends the session that a request is signed by; other sessions of the account go on.</summary>
public sealed class EndSession(CmsDbContext db, TimeProvider time)
{
    public async Task Run(ClaimsPrincipal user, CancellationToken ct)
    {
        if (user.FindFirstValue(EndedSession.Claim) is not { } session)
        {
            return;
        }

        var now = time.UtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Set<EndedSession>().Where(ended => ended.ForgetAt < now || ended.Id == session).ExecuteDeleteAsync(ct);
        db.Add(new EndedSession { Id = session, ForgetAt = now + DeskAuthentication.SessionLife + DeskAuthentication.SessionLife });
        var actor = Actor.Of(user);
        db.Record(actor, AuditAction.SignedOut, new AuditSubject(AuditSubjectKind.Account, actor.Id, actor.Name), now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
