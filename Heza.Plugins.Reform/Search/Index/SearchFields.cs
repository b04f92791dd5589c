namespace Heza.Plugins.Reform.Search.Index;

/// <summary>Names of the index's fields.</summary>
internal static class SearchFields
{
    /// <summary>Another number means another layout: an index of another version cannot be read, and is built anew.</summary>
    public const string SchemaVersion = "4";

    /// <summary>
    /// How texts are cut and spelt (see Words). An index of another version still answers, for it has the same fields; a
    /// fresh one is built beside it.
    /// </summary>
    public const string AnalysisVersion = "1";

    public const string Key = "key";
    public const string Kind = "kind";
    public const string Title = "title";
    public const string Summary = "summary";
    public const string Body = "body";
    /// <summary>A document's type, number and issuers, searched like a title.</summary>
    public const string Heading = "heading";
    /// <summary>All texts together, without marks and without places: decides what is found, and counts words.</summary>
    public const string All = "all";
    public const string Slug = "slug";
    public const string Number = "number";
    public const string Moment = "moment";
    public const string Day = "day";
    public const string Category = "category";
    public const string Type = "type";
    public const string Level = "level";
    public const string Issuer = "issuer";
    public const string Field = "field";

    /// <summary>Day numbers that legal force is computed from; absent where not known.</summary>
    public const string ForceFrom = "forceFrom";
    public const string ForceUntil = "forceUntil";
    public const string ForcePartUntil = "forcePartUntil";
    public const string ForceUndated = "forceUndated";

    /// <summary>Keys of a document's own number.</summary>
    public const string OwnNumber = "ownNumber";
    /// <summary>Keys of the whole numbers that a text mentions.</summary>
    public const string Mention = "mention";
    /// <summary>Narrowest keys of the short numbers that a text mentions ("Nghị định 61").</summary>
    public const string ShortMention = "shortMention";
    /// <summary><c>kind:target</c> of each link; the target is a content key or a number key.</summary>
    public const string Link = "link";

    public static readonly string[] Texts = [Title, Heading, Summary, Body];

    public static string Exact(string text) => text + ".exact";

    public static string Folded(string text) => text + ".folded";

    public static string Pairs(string text) => text + ".pairs";
}
