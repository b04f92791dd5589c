namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>A clear answer of a channel to a publication.</summary>
public abstract record PublishAnswer
{
    private PublishAnswer()
    {
    }

    /// <summary>It stands there; with <see cref="PostOnChannel.Waiting"/> it was taken ahead of its time.</summary>
    public sealed record Accepted(PostOnChannel Post) : PublishAnswer;

    /// <summary>The channel says that it has it already: read back at once.</summary>
    /// <param name="Detail">For administrators.</param>
    public sealed record Repeated(string Detail) : PublishAnswer;

    /// <summary>Surely not published, and it would be refused again.</summary>
    /// <param name="Message">Vietnamese: why; what to do then is told by the desk.</param>
    /// <param name="Detail">For administrators: code, trace.</param>
    public sealed record Refused(string Message, string? Detail = null) : PublishAnswer;

    /// <summary>Surely not published; the same may be tried again after a while.</summary>
    /// <param name="Rest">The channel wants no call before. Zero: only this call failed (no connection).</param>
    /// <param name="Message">Vietnamese: why.</param>
    public sealed record Postponed(TimeSpan Rest, string Message, string? Detail = null) : PublishAnswer;

    /// <summary>Surely not published: the channel is closed to us until a person mends it; the post keeps waiting.</summary>
    /// <param name="Message">Vietnamese: what happened and what to do.</param>
    public sealed record Blocked(ChannelTrouble Trouble, string Message, string? Detail = null) : PublishAnswer;
}

/// <summary>A clear answer of a channel to a <see cref="PostChange"/>.</summary>
public abstract record ChangeAnswer
{
    private ChangeAnswer()
    {
    }

    public sealed record Done : ChangeAnswer;

    /// <summary>The post is not there any more.</summary>
    public sealed record Gone : ChangeAnswer;

    /// <summary>The post has gone public meanwhile (answer to <see cref="PostChange.TakeBack"/>).</summary>
    public sealed record Published(PostOnChannel Post) : ChangeAnswer;

    /// <summary>The channel does not let us: another way, or a person.</summary>
    /// <param name="Message">Vietnamese.</param>
    public sealed record NotAllowed(string Message, string? Detail = null) : ChangeAnswer;

    /// <inheritdoc cref="PublishAnswer.Postponed"/>
    public sealed record Postponed(TimeSpan Rest, string Message) : ChangeAnswer;

    /// <inheritdoc cref="PublishAnswer.Blocked"/>
    public sealed record Blocked(ChannelTrouble Trouble, string Message) : ChangeAnswer;
}

/// <summary>What a look at the connection found.</summary>
/// <param name="Trouble">Null: works.</param>
/// <param name="Message">Vietnamese: what is wrong and what to do; with no trouble a warning, or null.</param>
/// <param name="TokenExpiresAt">UTC; null: never, or not known.</param>
public sealed record ConnectionHealth(
    ChannelTrouble? Trouble, string? Message, string? Name, DateTime? TokenExpiresAt, DateTime? DataAccessExpiresAt, IReadOnlyList<string> Scopes);
