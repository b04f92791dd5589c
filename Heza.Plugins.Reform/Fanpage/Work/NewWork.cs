using Heza.Plugins.Reform.Fanpage.Ledger;

namespace Heza.Plugins.Reform.Fanpage.Work;

/// <summary>A new row of work, due at once.</summary>
internal static class NewWork
{
    /// <param name="text">For <see cref="WorkKind.Edit"/>.</param>
    /// <param name="askedBy">Name.</param>
    /// <param name="now">UTC.</param>
    public static PostWork Of(Guid post, WorkKind kind, string? text, string askedBy, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        PostId = post,
        Kind = kind,
        State = WorkState.Waiting,
        Text = text,
        DueAt = now,
        CreatedAt = now,
        AskedBy = askedBy,
    };
}
