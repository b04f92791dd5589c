namespace Heza.Testing.Fakes;

/// <summary>Where a call waits until it is released.</summary>
internal enum Pause
{
    None,

    /// <summary>Released, it goes on.</summary>
    Hold,

    /// <summary>Released, it is cut off.</summary>
    Hang,

    /// <summary>Released, it goes on even when the client has gone meanwhile.</summary>
    HoldWithoutClient,
}

/// <summary>
/// How the server treats one call. “Accept” means that the page has the post (or the change) from then on, whatever
/// the client hears of it.
/// </summary>
public sealed record Behaviour
{
    /// <summary>As the real service on a good day.</summary>
    public static Behaviour Normal { get; } = new();

    /// <summary>The connection is cut before the body is read; nothing is accepted.</summary>
    public static Behaviour ResetBeforeBody { get; } = new() { CutsBeforeBody = true, Accepts = false, Cuts = true };

    /// <summary>The body is read, nothing is accepted, the connection is cut.</summary>
    public static Behaviour ResetBeforeAccepting { get; } = new() { Accepts = false, Cuts = true };

    public static Behaviour AcceptThenReset { get; } = new() { Cuts = true };

    /// <summary>Accepted, never answered. <see cref="RecordedRequest.Release"/> cuts the connection.</summary>
    public static Behaviour AcceptThenHang { get; } = new() { After = Pause.Hang };

    /// <summary>Never accepted, never answered.</summary>
    public static Behaviour HangBeforeAccepting { get; } = new() { Before = Pause.Hang };

    /// <summary>Waits, then accepts and answers. A client that goes meanwhile leaves nothing behind.</summary>
    public static Behaviour HoldThenAccept { get; } = new() { Before = Pause.Hold };

    /// <summary>Waits, then accepts even when the client has gone: the post that shows up after it was read as absent.</summary>
    public static Behaviour AcceptLate { get; } = new() { Before = Pause.HoldWithoutClient };

    /// <summary>Accepts, waits, then answers.</summary>
    public static Behaviour AcceptThenHold { get; } = new() { After = Pause.Hold };

    /// <summary>Answers as if accepted, with an id, but nobody ever sees the post.</summary>
    public static Behaviour AcceptThenVanish { get; } = new() { Vanishes = true };

    /// <summary>A list with nothing in it and a <c>next</c> that continues where this one should have begun.</summary>
    public static Behaviour EmptyPage { get; } = new() { AnswersEmptyPage = true };

    public static Behaviour EmptyBody { get; } = AcceptThenBody("");

    public static Behaviour Html { get; } = AcceptThenBody("<!DOCTYPE html><html><body><h1>Sorry, something went wrong.</h1></body></html>", "text/html");

    public static Behaviour TruncatedJson { get; } = new() { Truncates = true };

    /// <summary>JSON, but nothing like the answer.</summary>
    public static Behaviour WrongJson { get; } = AcceptThenBody("""{"data":"?","id":{"unexpected":true}}""");

    internal bool CutsBeforeBody { get; private init; }

    internal TimeSpan Delay { get; private init; }

    internal Pause Before { get; private init; }

    internal bool Accepts { get; private init; } = true;

    internal bool Vanishes { get; private init; }

    internal bool AnswersEmptyPage { get; private init; }

    internal Pause After { get; private init; }

    internal bool Cuts { get; private init; }

    internal bool Truncates { get; private init; }

    internal ApiError? Error { get; private init; }

    internal Answer? Instead { get; private init; }

    internal Usage? Usage { get; private init; }

    /// <summary>The classical trap: the post is made, and the answer is an error (HTTP 500 code 2 when none is given).</summary>
    public static Behaviour AcceptThenError(ApiError? error = null) => new() { Error = error ?? GraphErrors.Unexpected };

    /// <summary>Nothing is accepted, and the error says so (or does not).</summary>
    public static Behaviour Refuse(ApiError error) => new() { Accepts = false, Error = error };

    /// <summary>Accepted, answered with this body.</summary>
    public static Behaviour AcceptThenBody(string body, string contentType = "application/json", int status = 200) =>
        new() { Instead = new(status, body, contentType) };

    /// <summary>Nothing accepted; 302 to elsewhere, which a client must not follow.</summary>
    public static Behaviour Redirect(string location) => new() { Accepts = false, Instead = Answer.Redirect(location) };

    /// <summary>Waits so long (in real time) before anything else, then is normal.</summary>
    public static Behaviour Slow(TimeSpan delay) => new() { Delay = delay };

    /// <summary>Normal, with usage headers.</summary>
    public static Behaviour AtUsage(int percent, int minutesToWait = 0, int appPercent = 0) => Normal.WithUsage(percent, minutesToWait, appPercent);

    /// <summary>The same, with usage headers.</summary>
    public Behaviour WithUsage(int percent, int minutesToWait = 0, int appPercent = 0) => this with { Usage = new(percent, minutesToWait, appPercent) };

    /// <summary>The same, after a wait in real time.</summary>
    public Behaviour Delayed(TimeSpan delay) => this with { Delay = delay };
}
