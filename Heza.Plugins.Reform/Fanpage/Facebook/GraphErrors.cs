namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>What an error means for what was asked.</summary>
internal enum GraphClass
{
    /// <summary>Nobody knows whether it was applied.</summary>
    Unclear,

    /// <summary>Surely not applied: the call budget is used up.</summary>
    Limit,

    /// <summary>Facebook has the same post already.</summary>
    Repeated,
    Token,
    Permission,

    /// <summary>Too many posts in a short time.</summary>
    TooFast,

    /// <summary>The page or app is blocked.</summary>
    Policy,

    /// <summary>This one post is not wanted: spam, community standards.</summary>
    Unwanted,

    /// <summary>Something in the post has to be mended.</summary>
    Content,

    /// <summary>What was asked about is not there, or not for us.</summary>
    Missing,
}

/// <summary>The error table of facebook.md: what to do by numbers, never by text.</summary>
internal static class GraphErrors
{
    public const int UnreadableLink = 1609005, UnusablePhoto = 1366046, BadAddress = 2061006;

    private const int TooFastSubcode = 1390008, MissingSubcode = 33;

    public static GraphClass Classify(GraphError error) => error switch
    {
        { Status: >= 500 } => GraphClass.Unclear,
        { Status: 429 } or { Code: 4 or 17 or 32 or 613 or (>= 80000 and <= 80099) } => GraphClass.Limit,
        { Code: 506 or 1366051 } or { Subcode: 1366051 } => GraphClass.Repeated,
        { Code: 190 or 102 } => GraphClass.Token,
        { Code: 1 or 2 or 341 } or { Transient: true } => GraphClass.Unclear,
        { Code: 1404112 or 1346003 or 1404102 } or { Subcode: 1404112 or 1346003 or 1404102 } => GraphClass.Unwanted,
        { Code: 368, Subcode: TooFastSubcode } => GraphClass.TooFast,
        { Code: 368 } => GraphClass.Policy,
        { Code: UnreadableLink or UnusablePhoto or BadAddress } or { Subcode: UnreadableLink or UnusablePhoto or BadAddress } => GraphClass.Content,
        { Code: 3 or 10 or (>= 200 and <= 299) } => GraphClass.Permission,
        { Code: 100, Subcode: MissingSubcode } or { Code: 803 } => GraphClass.Missing,
        { Code: 100 } => GraphClass.Content,
        // What the table does not know may have been applied.
        _ => GraphClass.Unclear,
    };

    /// <summary>How long the channel rests.</summary>
    public static TimeSpan Rest(GraphError error) => Classify(error) switch
    {
        GraphClass.TooFast => TimeSpan.FromHours(4),
        GraphClass.Limit when error.Rest is { } told => told,
        GraphClass.Limit when error is { Status: 429, Code: 0 } => TimeSpan.FromMinutes(5),
        GraphClass.Limit => Channels.BudgetRules.FullRest,
        _ => TimeSpan.Zero,
    };
}
