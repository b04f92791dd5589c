namespace Heza.Plugins.Reform.Coverage;

/// <summary>
/// What a plan has at the end of a day, in numbers. The database adds them up (<see cref="TallyQuery"/>); from facts in full
/// <see cref="TallyRule"/> does, and tests hold the one to the other.
/// </summary>
public sealed record CoverageTally(
    IReadOnlyList<EvidenceTally> Evidence, IReadOnlyList<QuarterEndTally> QuarterEnds, IReadOnlyList<PostTally> Posts, IReadOnlyList<VanishedTally> Vanished, int Orphans, int OverClaims)
{
    /// <summary>One piece may well say something to two or three items; what is accepted for more is looked at.</summary>
    public const int MostItems = 3;
}

/// <summary>Evidence of one item, of one kind and form, accepted for one revision of the item's words.</summary>
/// <param name="ItemRevision">0 for what waits.</param>
/// <param name="Counting">Pieces that count.</param>
/// <param name="First">How many of them were first public in each quarter of the plan's year.</param>
/// <param name="Late">How many of them were first public after the plan's year.</param>
/// <param name="Waiting">Public pieces that wait for the Office.</param>
/// <param name="Accepted">Accepted pieces, public or not.</param>
/// <param name="Doubted">How many of them were withdrawn or changed.</param>
public sealed record EvidenceTally(
    string Item, EvidenceKind Kind, string? Form, int ItemRevision, int Counting, Quarters First, int Late,
    int Waiting, int Accepted, int Doubted);

/// <param name="Counting">Pieces of an item that counted at the end of each quarter, or on the day if that is earlier.</param>
public sealed record QuarterEndTally(string Item, Quarters Counting);

/// <summary>Posts on one channel of what counts for an item.</summary>
/// <param name="Count">That stand there.</param>
/// <param name="Sent">How many of them went out in each quarter of the plan's year.</param>
public sealed record PostTally(string Item, string Channel, int Count, Quarters Sent);

/// <summary>Accepted pieces that nothing else makes doubtful but a vanished post.</summary>
public sealed record VanishedTally(string Item, int ItemRevision, int Count);

/// <summary>A number for each quarter of a year.</summary>
public readonly record struct Quarters(int First, int Second, int Third, int Fourth)
{
    /// <param name="quarter">1 to 4.</param>
    public int this[int quarter] => quarter switch { 1 => First, 2 => Second, 3 => Third, _ => Fourth };

    public static Quarters Of(Func<int, int> number) => new(number(1), number(2), number(3), number(4));

    public static Quarters Sum(IEnumerable<Quarters> many) =>
        many.Aggregate(default(Quarters), (sum, one) => new(sum.First + one.First, sum.Second + one.Second, sum.Third + one.Third, sum.Fourth + one.Fourth));

    public static DateOnly Begins(int year, int quarter) => new(year, (3 * quarter) - 2, 1);

    public static DateOnly Ends(int year, int quarter) => Begins(year, quarter).AddMonths(3).AddDays(-1);
}
