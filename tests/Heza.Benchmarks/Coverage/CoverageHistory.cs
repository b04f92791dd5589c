using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Benchmarks.Coverage;

/// <summary>
/// Years of evidence, as it comes: articles spread over the months, each linked to one to three items, decided within days; of
/// ten links one is returned and accepted later; of ten articles one changes, one is withdrawn for a month, three are posted.
/// </summary>
internal sealed class CoverageHistory(Func<ReformDbContext> open, int evidence, int items, int months)
{
    public const int Year = 2023;
    private const int AtOnce = 1000;
    private static readonly Actor Office = new("vp", "Văn phòng");
    private static readonly string Text = new('x', 4000);
    private readonly Random _random = new(105);
    private readonly Channel _page = new() { Id = Guid.NewGuid(), Code = "trang", Name = "Trang", Kind = ChannelKind.Sandbox, Enabled = true, CreatedAt = Start };

    private static DateTime Start { get; } = VietnamTime.StartUtc(new DateOnly(Year, 1, 1)).AddHours(9);

    public async Task Write()
    {
        await using (var db = open())
        {
            db.Add(Plan());
            db.Add(_page);
            await db.SaveChangesAsync();
        }

        for (var first = 0; first < evidence; first += AtOnce)
        {
            await using var db = open();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var place in Enumerable.Range(first, Math.Min(AtOnce, evidence - first)))
            {
                AddPiece(db, place);
            }

            await db.SaveChangesAsync();
        }
    }

    private void AddPiece(ReformDbContext db, int place)
    {
        var key = Guid.NewGuid();
        var at = Start.AddDays((int)((long)place * months * 30 / evidence)).AddMinutes(_random.Next(480));
        db.Add(new Article
        {
            Key = key,
            Slug = $"{key:n}",
            Title = $"Bài số {place}",
            Text = Text,
            Html = Text,
            FirstPublishedAt = at,
            PublishedAt = at,
            DisplayDate = at,
            ContentHash = $"{place}",
        });
        PublicationPeriod[] periods = place % 10 == 1
            ? [new() { Key = key, From = at, To = at.AddDays(40) }, new() { Key = key, From = at.AddDays(70) }]
            : [new() { Key = key, From = at }];
        db.AddRange(periods);
        EvidenceChange[] changes = place % 10 == 2 ? [new() { EvidenceKey = key, At = at.AddDays(50), OldHash = "cũ" }] : [];
        db.AddRange(changes);
        if (place % 10 is 3 or 4 or 5)
        {
            db.Add(Post(key, at.AddHours(1)));
        }

        var piece = new EvidenceFact(key, [.. periods.Select(period => new PeriodFact(period.From, period.To))])
        {
            Texts = new TextHistory([.. changes.Select(change => new TextChange(change.At, change.OldHash))], $"{place}"),
        };
        foreach (var item in Enumerable.Range(0, 1 + (place % 3)).Select(_ => _random.Next(items)).Distinct())
        {
            db.Add(Link(piece, Code(item), at));
        }
    }

    private Fulfilment Link(EvidenceFact piece, string item, DateTime at)
    {
        var fulfilment = Fulfilment.Propose(Year, item, EvidenceKind.Article, piece.Key, at, Actor.System);
        var decided = at.AddDays(1 + _random.Next(5));
        var accepted = new Fingerprint(1, "", piece.Texts.HashAt(at.AddDays(10)));
        if (_random.Next(10) == 0)
        {
            fulfilment.Decide(FulfilmentState.Returned, decided, Office, "Thiếu số liệu");
            decided = decided.AddDays(7);
        }

        fulfilment.Decide(FulfilmentState.Accepted, decided, Office, null, accepted);
        var link = new LinkFact(Year, item, piece, [.. fulfilment.Decisions.Select(decision => new DecisionFact(decision.State, decision.At) { Accepted = decision.Accepted })]);
        fulfilment.Intervals.AddRange(IntervalRule.Of(link, TextHistory.Never).Select(interval => new CoverageInterval
        {
            PlanYear = Year,
            ItemCode = item,
            EvidenceKind = EvidenceKind.Article,
            EvidenceKey = piece.Key,
            Form = null,
            FirstDay = piece.FirstDay!.Value,
            FromDay = interval.From,
            ToDay = interval.To,
            Standing = interval.Standing,
            Changed = interval.Changed,
            ItemRevision = interval.ItemRevision,
            DecidedAt = interval.DecidedAt,
        }));
        fulfilment.IntervalVersion = IntervalRule.Version;
        return fulfilment;
    }

    private FanpagePost Post(Guid key, DateTime sent) => new()
    {
        Id = Guid.NewGuid(),
        ContentKey = key,
        ChannelId = _page.Id,
        Occurrence = 1,
        State = PostState.Sent,
        Text = "Lời đăng",
        Link = "https://www.heza.gov.vn/",
        ContentHash = "",
        DueAt = sent,
        SendBefore = sent,
        CreatedAt = sent,
        AttemptsLeft = 1,
        SentAt = sent,
    };

    /// <summary>Half of the items want something each quarter, a tenth also a post on the page.</summary>
    private Plan Plan()
    {
        var plan = new Plan { Year = Year, Number = "105/KH-BQL", Title = "Kế hoạch", Issuer = "Ban Quản lý", ImportedAt = Start };
        plan.Forms.Add(new PublicityForm { PlanYear = Year, Code = "web", Title = "Cổng thông tin và fanpage", Order = 0 });
        plan.Items.Add(new ContentItem { PlanYear = Year, Code = "a", ParentCode = null, GroupCode = "a", Title = "Nội dung", Order = 0, IsLeaf = false });
        for (var i = 0; i < items; i++)
        {
            var item = new ContentItem { PlanYear = Year, Code = Code(i), ParentCode = "a", GroupCode = "a", Title = $"Nội dung số {i}", Order = i + 1, IsLeaf = true };
            item.Targets.Add(new Target { PlanYear = Year, ItemCode = item.Code, Count = 2, Period = i % 2 == 0 ? TargetPeriod.Quarter : TargetPeriod.Year, Form = null, Channel = null });
            if (i % 10 == 0)
            {
                item.Targets.Add(new Target { PlanYear = Year, ItemCode = item.Code, Count = 1, Period = TargetPeriod.Quarter, Form = "web", Channel = "trang" });
            }

            plan.Items.Add(item);
        }

        return plan;
    }

    private static string Code(int item) => $"a.{item + 1}";
}
