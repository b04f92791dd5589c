using System.Text.Json;
using FsCheck.Xunit;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;

namespace Heza.Plugins.Reform.Tests.Coverage;

/// <summary>What the databases add up is what the rule says of the same history.</summary>
[Properties(Arbitrary = [typeof(CoverageCases)])]
public sealed class CoverageDatabaseProperties
{
    [Property(MaxTest = 40)]
    public Task SQLite_answers_as_the_rule_does(CoverageCase given) => Agrees(given, DatabaseProvider.Sqlite);

    [Property(MaxTest = 15)]
    public Task PostgreSQL_answers_as_the_rule_does(CoverageCase given) => Agrees(given, DatabaseProvider.PostgreSql);

    private static async Task Agrees(CoverageCase given, DatabaseProvider provider)
    {
        var ct = CancellationToken.None;
        await using var database = await TestDatabase.Create(provider);
        await using (var db = database.Open())
        {
            await Write(db, given.Facts, ct);
            await RefreshIntervals.Of(db, [.. given.Facts.Articles.Select(article => article.Key)], ct);
            await db.SaveChangesAsync(ct);
        }

        await using var read = database.Open();
        var tally = TallyRule.Of(given.Facts, given.Day);
        var expected = CoverageRule.AsOf(given.Facts, given.Day);
        Assert.Equal(Written(expected), Written((await new ReadCoverage(read).AsOf(2023, given.Day, ct)).Value!));
        Assert.Equal(Written(FormRule.AsOf(given.Facts.Plan, tally, expected)), Written((await new ReadFormMatrix(read).AsOf(2023, given.Day, ct)).Value!));

        var end = VietnamTime.EndUtc(given.Day);
        var suspects = given.Facts.Links.Select(link => (Link: link, Doubt: SuspectRule.Of(link, given.Facts.Plan.Items.Single(item => item.Code == link.ItemCode).Words, end)))
            .Where(one => one.Doubt is not null).Select(one => $"{one.Link.Evidence.Key} {one.Link.ItemCode} {one.Doubt!.Since:O} {string.Join('+', one.Doubt.Reasons)}").Order(StringComparer.Ordinal);
        var listed = (await new ReadSuspects(read).AsOf(2023, given.Day, new Paging(1, 100), ct)).Value!.Items;
        Assert.Equal(suspects, listed.Select(one => $"{one.EvidenceKey} {one.Item} {one.Since:O} {string.Join('+', one.Reasons)}").Order(StringComparer.Ordinal));
        Assert.Equal(
            CoverageRule.Orphans(given.Facts, given.Day).Select(orphan => orphan.Key).Order(),
            (await new ReadOrphans(read).AsOf(2023, given.Day, new Paging(1, 100), ct)).Value!.Items.Select(orphan => orphan.Key).Order());
        Assert.Equal(expected.OverClaims, (await new ReadOverClaims(read).AsOf(2023, given.Day, new Paging(), ct)).Value!.Items.Count);
    }

    private static string Written<T>(T value) => JsonSerializer.Serialize(value);

    private static async Task Write(ReformDbContext db, CoverageFacts facts, CancellationToken ct)
    {
        db.Add(PlanOf(facts.Plan));
        var channels = new[] { "trang", "zalo" }.ToDictionary(
            code => code,
            code => new Channel { Id = Guid.NewGuid(), Code = code, Name = code, Kind = ChannelKind.Sandbox, Enabled = true, CreatedAt = CoverageWorld.At("2022-01-01") },
            StringComparer.Ordinal);
        db.AddRange(channels.Values);
        foreach (var article in facts.Articles)
        {
            var first = article.Periods.Count == 0 ? CoverageWorld.At("2001-01-01") : article.Periods[0].From;
            db.Add(new Article { Key = article.Key, Slug = $"{article.Key:n}", Title = "Bài", FirstPublishedAt = first, PublishedAt = first, DisplayDate = first, ContentHash = article.Texts.Current });
            db.AddRange(article.Periods.Select(period => new PublicationPeriod { Key = article.Key, From = period.From, To = period.To }));
            db.AddRange(article.Texts.Changes.Select(change => new EvidenceChange { EvidenceKey = article.Key, At = change.At, OldHash = change.OldHash }));
            db.AddRange(article.Posts.Select((post, i) => Post(article.Key, channels[post.Channel].Id, i + 1, post)));
        }

        foreach (var link in facts.Links)
        {
            var fulfilment = new Fulfilment
            {
                PlanYear = link.PlanYear,
                ItemCode = link.ItemCode,
                EvidenceKind = EvidenceKind.Article,
                EvidenceKey = link.Evidence.Key,
                ProposedAt = link.Decisions[0].At,
                ProposedBy = "",
            };
            foreach (var decision in link.Decisions)
            {
                fulfilment.Decide(decision.State, decision.At, CoverageWorld.Office, null, decision.Accepted);
            }

            db.Add(fulfilment);
        }

        // Saved first: words of items are read from the database, as imports write them before anybody decides.
        await db.SaveChangesAsync(ct);
    }

    private static Plan PlanOf(PlanFact facts)
    {
        var plan = new Plan { Year = facts.Year, Number = facts.Number, Title = facts.Title, Issuer = "Ban", ImportedAt = CoverageWorld.At("2022-01-01") };
        plan.Items.Add(new ContentItem { PlanYear = facts.Year, Code = "a", ParentCode = null, GroupCode = "a", Title = "Nhóm", Order = 0, IsLeaf = false });
        foreach (var (item, order) in facts.Items.Select((item, order) => (item, order)))
        {
            var leaf = new ContentItem { PlanYear = facts.Year, Code = item.Code, ParentCode = "a", GroupCode = "a", Title = item.Title, Order = order + 1, IsLeaf = true };
            leaf.Targets.Add(new Target { PlanYear = facts.Year, ItemCode = item.Code, Count = item.Target, Period = item.Period, Form = null, Channel = null });
            leaf.Targets.AddRange(item.Narrow.Select(narrow => new Target { PlanYear = facts.Year, ItemCode = item.Code, Count = narrow.Count, Period = narrow.Period, Form = narrow.Form, Channel = narrow.Channel }));
            leaf.Rewordings.AddRange(item.Words.Changes.Select(change => new ItemRewording { PlanYear = facts.Year, ItemCode = item.Code, At = change.At, By = "", OldTitle = item.Title, OldHash = change.OldHash }));
            plan.Items.Add(leaf);
        }

        plan.Forms.AddRange(facts.Forms.Select((form, order) => new PublicityForm { PlanYear = facts.Year, Code = form.Code, Title = form.Title, Order = order }));
        plan.Deadlines.AddRange(facts.Deadlines.Select((deadline, order) => new ReportDeadline { PlanYear = facts.Year, Period = deadline.Period, Title = "", Before = deadline.Before, Order = order }));
        return plan;
    }

    private static FanpagePost Post(Guid key, Guid channel, int occurrence, PostFact post) => new()
    {
        Id = Guid.NewGuid(),
        ContentKey = key,
        ChannelId = channel,
        Occurrence = occurrence,
        State = post.GoneAt is null ? PostState.Sent : post.Vanished ? PostState.Vanished : PostState.Removed,
        Text = "",
        Link = "",
        ContentHash = "",
        DueAt = post.SentAt,
        SendBefore = post.SentAt,
        CreatedAt = post.SentAt,
        AttemptsLeft = 1,
        SentAt = post.SentAt,
        VanishedAt = post.Vanished ? post.GoneAt : null,
        RemovedAt = post.Vanished ? null : post.GoneAt,
    };
}
