using System.Text.Json;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heza.Plugins.Reform.Tests.Coverage;

public sealed class FingerprintTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Acceptance_keeps_the_words_of_both_ends_and_shows_them_beside_todays(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var key = await world.Publish("Bài", "2023-02-09", "2023/a.3");
        await world.Rewrite(key, "2023-02-10", "bài một");
        await world.Reword("Thực hiện tinh giản biên chế", "Tiếp tục tinh giản biên chế", "2023-02-11");
        await world.Decide("2023-02-12", Verdict.Accept(" Đủ số liệu ").Value!, 1);
        await world.Reword("Thực hiện tinh giản biên chế", "Đẩy mạnh tinh giản biên chế", "2023-03-01");
        await world.Rewrite(key, "2023-03-02", "bài hai");

        var suspect = Assert.Single(await Suspects(world, "2023-03-02"));
        Assert.Equal((2, "bài một", 3, "bài hai"), (suspect.AcceptedTexts.ItemRevision, suspect.AcceptedTexts.EvidenceHash, suspect.Texts.ItemRevision, suspect.Texts.EvidenceHash));
        Assert.NotEqual(suspect.AcceptedTexts.ItemHash, suspect.Texts.ItemHash);
        Assert.StartsWith("Tiếp tục", suspect.AcceptedTitle, StringComparison.Ordinal);
        Assert.StartsWith("Đẩy mạnh", suspect.ItemTitle, StringComparison.Ordinal);
        await using var db = world.Open();
        var accepted = (await new ReadItemHistory(db).AsOf(2023, "a.3", CoverageWorld.Day("2023-12-31"), new Paging(), Ct)).Value!.Items.Single(row => row.Event == ItemEvent.Accepted);
        Assert.Equal((suspect.AcceptedTexts, "Đủ số liệu"), (accepted.Accepted!, accepted.Comment));
    }

    [Fact]
    public async Task Words_that_come_back_end_the_doubt_about_them()
    {
        await using var world = await CoverageWorld.Create();
        var key = await world.Publish("Bài", "2023-02-09", "2023/a.3");
        await world.Accept(key, "2023-02-10");
        await world.Rewrite(key, "2023-03-01", "khác");
        await world.Reword("Thực hiện tinh giản biên chế", "Tiếp tục tinh giản biên chế", "2023-03-02");
        await world.Rewrite(key, "2023-03-03", "");
        Assert.Equal([SuspectReason.Reworded], Assert.Single(await Suspects(world, "2023-03-03")).Reasons);

        await world.Reword("Thực hiện tinh giản biên chế", "Thực  hiện\u00a0tinh giản biên chế", "2023-03-04");

        Assert.Empty(await Suspects(world, "2023-03-04"));
        Assert.Equal(2, Assert.Single(await Suspects(world, "2023-03-02")).Reasons.Count);
        Assert.Equal((1, 0), ((await world.AsOf("2023-03-03")).Suspects, (await world.AsOf("2023-03-04")).Suspects));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Vanished_post_makes_suspect_until_another_stands_on_its_channel_or_the_Office_confirms(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var (confirmed, posted) = (await world.Publish("Bài một", "2023-02-09", "2023/a.1"), await world.Publish("Bài hai", "2023-02-09", "2023/a.2"));
        foreach (var key in new[] { confirmed, posted })
        {
            await world.Accept(key, "2023-02-10");
            await world.Post(key, "2023-02-11");
            await world.Vanish(key, "2023-03-01");
        }

        Assert.Empty(await Suspects(world, "2023-02-28"));
        Assert.All(await Suspects(world, "2023-03-01"), suspect => Assert.Equal([SuspectReason.Vanished], suspect.Reasons));
        Assert.Equal(2, (await world.AsOf("2023-03-01")).Suspects);
        await world.Post(posted, "2023-03-05", occurrence: 2);
        Assert.Equal("a.1", Assert.Single(await Suspects(world, "2023-03-05")).Item);
        await world.Accept(confirmed, "2023-03-06");
        Assert.Empty(await Suspects(world, "2023-03-06"));
        Assert.Equal(2, (await world.AsOf("2023-03-01")).Suspects);
    }

    [Fact]
    public async Task Piece_accepted_for_more_than_three_items_is_an_over_claim_of_its_days()
    {
        await using var world = await CoverageWorld.Create();
        await world.Accept(await world.Publish("Ba mục", "2023-02-09", "2023/a.1", "2023/a.2", "2023/a.3"), "2023-02-10");
        await world.Accept(await world.Publish("Bốn mục", "2023-02-09", "2023/a.1", "2023/a.2", "2023/a.3", "2023/b.1"), "2023-02-11");
        await world.Decide("2023-03-01", Verdict.Return("Không liên quan").Value!, 7);
        await using var db = world.Open();
        var read = new ReadOverClaims(db);

        var claim = Assert.Single((await read.AsOf(2023, CoverageWorld.Day("2023-02-11"), new Paging(), Ct)).Value!.Items);
        Assert.Equal(("Bốn mục", "a.1 a.2 a.3 b.1"), (claim.Evidence!.Title, string.Join(' ', claim.Items.Select(item => item.Item))));
        Assert.Equal((0, 1, 0), (await Count("2023-02-10"), await Count("2023-02-28"), await Count("2023-03-01")));
        async Task<int> Count(string day) => (await world.AsOf(day)).OverClaims;
    }

    [Fact]
    public async Task Closing_a_period_hinders_no_decision_and_no_decision_changes_what_the_period_told()
    {
        await using var world = await CoverageWorld.Create();
        var key = await world.Publish("Bài", "2023-02-09", "2023/a.1");
        await world.Accept(key, "2023-02-10");
        await using (var db = world.Open())
        {
            db.Add(new PeriodLock { Year = 2023, Period = "Q1", LockedAt = CoverageWorld.At("2023-04-01"), LockedBy = "Chị Văn phòng" });
            await db.SaveChangesAsync(Ct);
        }

        var told = JsonSerializer.Serialize(await world.AsOf("2023-03-31"));
        Assert.True((await world.Decide("2023-04-02", Verdict.Return("Xem lại").Value!, 1)).Ok);
        Assert.Equal(0, (await world.AsOf("2023-04-02")).Items[0].Count);
        Assert.True((await world.Decide("2023-04-03", Verdict.Accepted, 1)).Ok);

        Assert.Equal(told, JsonSerializer.Serialize(await world.AsOf("2023-03-31")));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Intervals_that_an_older_rule_wrote_are_written_anew(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        await world.PublishMany(5);
        var told = JsonSerializer.Serialize(await world.AsOf("2023-12-31"));
        await using var db = world.Open();
        await db.Set<CoverageInterval>().ExecuteDeleteAsync(Ct);
        await db.Set<Fulfilment>().ExecuteUpdateAsync(set => set.SetProperty(one => one.IntervalVersion, 0), Ct);
        Assert.NotEqual(told, JsonSerializer.Serialize(await world.AsOf("2023-12-31")));

        var rebuild = new RebuildIntervals(db, NullLogger<RebuildIntervals>.Instance);

        Assert.Equal((3, 0), (await rebuild.Run(Ct), await rebuild.Run(Ct)));
        Assert.Equal(told, JsonSerializer.Serialize(await world.AsOf("2023-12-31")));
    }

    [Fact]
    public void Words_are_the_same_however_they_are_spaced_and_composed_and_others_with_another_indicator()
    {
        Indicator One(string title, string? goal) => new() { PlanYear = 2023, Code = "a.1.1", ItemCode = "a.1", Title = title, Goal = goal, Order = 0 };
        var words = ItemWords.Hash("Đẩy mạnh\u00a0 cải cách", [One("Tỷ lệ", "30%")]);

        Assert.Equal(words, ItemWords.Hash(" Ðẩy mạnh cải cách\n".Normalize(System.Text.NormalizationForm.FormD), [One("Tỷ  lệ", "30%")]));
        Assert.NotEqual(words, ItemWords.Hash("Đẩy mạnh cải cách", [One("Tỷ lệ", "40%")]));
        Assert.NotEqual(words, ItemWords.Hash("đẩy mạnh cải cách", [One("Tỷ lệ", "30%")]));
        Assert.Equal(ItemWords.HashLength, words.Length);
    }

    private static async Task<IReadOnlyList<Suspect>> Suspects(CoverageWorld world, string day)
    {
        await using var db = world.Open();
        return (await new ReadSuspects(db).AsOf(2023, CoverageWorld.Day(day), new Paging(), Ct)).Value!.Items;
    }
}
