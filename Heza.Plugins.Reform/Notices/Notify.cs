using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Notices;

/// <summary>Whom to tell: everybody with a permission, and these accounts besides.</summary>
/// <param name="Permission">One of <see cref="Permissions"/>, or null.</param>
/// <param name="Except">Who knows already, such as the one who acts.</param>
public sealed record NoticeAudience(string? Permission, IReadOnlyCollection<string> AccountIds, IReadOnlyCollection<string> Except)
{
    public static NoticeAudience Everybody(string permission, params string[] except) => new(permission, [], except);

    public static NoticeAudience These(params string[] accountIds) => new(null, accountIds, []);
}

/// <summary>Tells people at the desk and by e-mail. Inside a transaction of the caller's context it is part of it.</summary>
public sealed class Notify(ReformDbContext db, IPeople people, NoticeWriter writer, TimeProvider time)
{
    public async Task Run(NoticeText notice, NoticeAudience audience, CancellationToken ct)
    {
        var permitted = audience.Permission is { } permission ? await people.WithPermission(permission, ct) : [];
        var named = audience.AccountIds.Count > 0 ? await people.ByIds(audience.AccountIds, ct) : [];
        writer.Add(db, notice, permitted.Concat(named).Where(person => !audience.Except.Contains(person.Id)), time.UtcNow());
        await db.SaveChangesAsync(ct);
    }
}
