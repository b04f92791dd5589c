using FsCheck;
using FsCheck.Fluent;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Tests.Coverage;

/// <param name="Moment">UTC.</param>
public sealed record CoverageCase(CoverageFacts Facts, DateOnly Day, DateTime Moment);

/// <summary>Random histories of a plan with five items and five articles.</summary>
public static class CoverageCases
{
    public static readonly string[] Codes = ["a.1", "a.2", "a.3", "a.4", "a.5"];
    private static readonly DateTime Start = new(2022, 7, 1, 0, 0, 0, DateTimeKind.Utc);

    public static Arbitrary<CoverageCase> Case() => (
        from facts in Facts
        from day in Gen.Choose(0, 800)
        from moment in Moment
        select new CoverageCase(facts, DateOnly.FromDateTime(Start).AddDays(day), moment)).ToArbitrary();

    private static Gen<DateTime> Moment => Gen.Choose(0, 800 * 4).Select(quarterDays => Start.AddHours(6 * quarterDays));

    /// <summary>Some texts, which come back now and then.</summary>
    private static Gen<TextHistory> Texts(string current) =>
        from moments in Moment.ArrayOf(3)
        from old in Gen.Elements("một", "hai", current, null).ArrayOf(3)
        from count in Gen.Choose(0, 3)
        select new TextHistory([.. moments.Take(count).Order().Zip(old, (at, hash) => new TextChange(at, hash))], current);

    private static Gen<PostFact> Post(string channel) =>
        from sent in Moment
        from stood in Gen.Choose(1, 2000)
        from end in Gen.Elements("stands", "vanished", "removed")
        select new PostFact(channel, sent, end == "stands" ? null : sent.AddHours(6 * stood), end == "vanished");

    private static Gen<EvidenceFact> Evidence =>
        from moments in Moment.ArrayOf(4)
        from count in Gen.Choose(0, 4)
        let sorted = moments.Take(count).Distinct().Order().ToArray()
        from texts in Texts("chữ")
        from posts in Gen.CollectToList(["trang", "trang", "zalo"], Post)
        from posted in Gen.Choose(0, 3)
        select new EvidenceFact(Guid.NewGuid(), [.. sorted.Chunk(2).Select(pair => new PeriodFact(pair[0], pair.Length > 1 ? pair[1] : null))])
        {
            Texts = texts,
            Posts = [.. posts.Take(posted)],
        };

    private static Gen<DecisionFact[]> Decisions =>
        from moments in Moment.ArrayOf(3)
        from states in Gen.Elements(Enum.GetValues<FulfilmentState>()).ArrayOf(3)
        from revisions in Gen.Choose(0, 4).ArrayOf(3)
        from hashes in Gen.Elements("một", "chữ").ArrayOf(3)
        select moments.Order().Select((at, i) => new DecisionFact(states[i], at)
        {
            Accepted = states[i] == FulfilmentState.Accepted && revisions[i] > 0 ? new Fingerprint(revisions[i], "", hashes[i]) : null,
        }).ToArray();

    private static Gen<NarrowTarget> Narrow =>
        from form in Gen.Elements("web", "hop", null)
        from channel in Gen.Elements("zalo", null)
        from count in Gen.Choose(1, 3)
        from period in Gen.Elements(TargetPeriod.Year, TargetPeriod.Quarter)
        select new NarrowTarget(form, channel, count, period);

    private static Gen<ItemFact> Item(string code) =>
        from target in Gen.Choose(1, 3)
        from period in Gen.Elements(TargetPeriod.Year, TargetPeriod.Quarter)
        from words in Texts(ItemWords.Hash(code, []))
        from narrow in Narrow
        from narrower in Gen.Elements(true, false)
        select new ItemFact(code, code, "a", "Nhóm", target, period)
        {
            Words = words,
            Narrow = narrower && (narrow.Form ?? narrow.Channel) is not null ? [narrow] : [],
        };

    private static Gen<IReadOnlyList<DeadlineFact>> Deadlines =>
        from chosen in Gen.SubListOf(ReportDeadline.Periods)
        from days in Gen.Choose(0, 400).ArrayOf(ReportDeadline.Periods.Length)
        select (IReadOnlyList<DeadlineFact>)[.. chosen.Select((period, i) => new DeadlineFact(period, new DateOnly(2023, 1, 1).AddDays(days[i])))];

    private static Gen<CoverageFacts> Facts =>
        from items in Gen.CollectToList(Codes, Item)
        from evidence in Evidence.ArrayOf(5)
        from decisions in Decisions.ArrayOf(25)
        from linked in Gen.Elements(true, true, false).ArrayOf(25)
        from deadlines in Deadlines
        let links = evidence.SelectMany((piece, i) => Codes.Select((code, j) => (Piece: piece, Code: code, Place: (Codes.Length * i) + j)))
            .Where(link => linked[link.Place]).Select(link => new LinkFact(2023, link.Code, link.Piece, decisions[link.Place]))
        select new CoverageFacts(
            new PlanFact(2023, "105/KH-BQL", "Kế hoạch", [.. items])
            {
                Deadlines = deadlines,
                Forms = [FormRule.Column("web", "Cổng thông tin và fanpage"), FormRule.Column("hop", "Hội nghị")],
            },
            [.. links], evidence);
}
