using Heza.Plugins.Reform.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Platform.Audit;

/// <param name="Key">See <see cref="AuditEntry.SubjectKey"/>.</param>
/// <param name="Name">What people call it.</param>
public sealed record AuditSubject(AuditSubjectKind Kind, string Key, string Name)
{
    public static AuditSubject Of(AuditSubjectKind kind, Guid key, string name) => new(kind, key.ToString("D"), name);
}

/// <summary>The one way into the audit.</summary>
public static class AuditTrail
{
    // Reads the framework's ambient request (AddHttpContextAccessor keeps it), so that no act has to hand its id down.
    private static readonly HttpContextAccessor Request = new();

    /// <summary>
    /// Adds an entry to the context, so that it is saved with the act or not at all: call it before the act's last
    /// <c>SaveChangesAsync</c>, inside the act's transaction where there is one. Texts that are too long are cut.
    /// </summary>
    /// <param name="now">UTC; the moment that the act itself records.</param>
    /// <param name="detail">Why, or what exactly. Never a secret, an address or a document's text.</param>
    public static AuditEntry Record(this DbContext db, Actor actor, AuditAction action, AuditSubject subject, DateTime now, string? detail = null)
    {
        var name = Cut(subject.Name, AuditEntry.MaxSubjectName);
        var more = string.IsNullOrWhiteSpace(detail) ? null : Cut(detail, AuditEntry.MaxDetail);
        var actorName = Cut(actor.Name, AuditEntry.MaxActorName);
        return db.Add(new AuditEntry
        {
            At = now,
            ActorId = Cut(actor.Id, AuditEntry.MaxActorId),
            ActorName = actorName,
            Action = action,
            SubjectKind = subject.Kind,
            SubjectKey = Cut(subject.Key, AuditEntry.MaxSubjectKey),
            SubjectName = name,
            Detail = more,
            RequestId = Request.HttpContext?.TraceIdentifier is { } id ? Cut(id, AuditEntry.MaxRequestId) : null,
            Folded = VietnameseText.Fold($"{name}\n{more}"),
            FoldedActor = VietnameseText.Fold(actorName),
        }).Entity;
    }

    // PostgreSQL keeps no U+0000; half a surrogate pair at the cut would not be kept either.
    private static string Cut(string text, int length)
    {
        var clean = VietnameseText.Normalize(text.Replace("\0", "", StringComparison.Ordinal)).Trim();
        return clean.Length <= length ? clean
            : string.Concat(clean.AsSpan(0, char.IsHighSurrogate(clean[length - 2]) ? length - 2 : length - 1), "…");
    }
}
