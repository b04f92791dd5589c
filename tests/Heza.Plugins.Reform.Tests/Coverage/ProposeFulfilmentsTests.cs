using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Plans;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heza.Plugins.Reform.Tests.Coverage;

public sealed class ProposeFulfilmentsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Links_are_proposed_dropped_and_proposed_again(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var key = await world.Publish("Bài", "2023-02-09", "2023/a.1", " 2023 / B.5 ", "2023/a.1");
        Assert.Equal(["2023/a.1: Proposed", "2023/b.5: Proposed"], await world.Story(key));

        await world.Accept(key, "2023-02-10");
        await world.Relink(key, "2023-03-01", "2023/b.5");
        await world.Relink(key, "2023-03-02", "2023/b.5");
        Assert.Equal(["2023/a.1: Proposed, Accepted, Dropped", "2023/b.5: Proposed, Accepted"], await world.Story(key));

        await world.Relink(key, "2023-03-03", "2023/b.5", "2023/a.1");
        Assert.Equal(["2023/a.1: Proposed, Accepted, Dropped, Proposed", "2023/b.5: Proposed, Accepted"], await world.Story(key));
    }

    [Fact]
    public async Task Groups_indicators_and_unknown_codes_are_left_out_and_told_to_the_publishing_check()
    {
        await using var world = await CoverageWorld.Create();
        string[] items = ["2023/a", "2023/b.2.1", "2023/z.9", "1999/a.1", "2023/a.2", "a.3", "x/a.1", "", "2023/a.1\0"];

        var key = await world.Publish("Bài", "2023-02-09", items);

        Assert.Equal(["2023/a.2: Proposed", "2023/a.3: Proposed"], await world.Story(key));
        await using var db = world.Open();
        Assert.Equal(items.Except(["2023/a.2", "a.3"]), await new UnknownPlanItems(db).Find(items, Ct));
    }

    [Fact]
    public async Task Code_without_a_year_means_the_plan_of_the_year_of_publication_else_the_newest()
    {
        await using var world = await CoverageWorld.Create();
        await world.Import(PlanFiles.Changed(plan => plan["year"] = 2024));

        Assert.Equal(["2023/a.1: Proposed"], await world.Story(await world.Publish("Cũ", "2023-12-31", "a.1")));
        Assert.Equal(["2024/a.1: Proposed"], await world.Story(await world.Publish("Mới", "2024-01-01", "a.1")));
        Assert.Equal(["2024/a.1: Proposed"], await world.Story(await world.Publish("Xưa", "2020-01-01", "a.1")));
    }

    [Fact]
    public async Task Newer_plan_does_not_take_a_link_without_a_year_away()
    {
        await using var world = await CoverageWorld.Create();
        var key = await world.Publish("Bài", "2024-01-05", "a.1");
        await world.Import(PlanFiles.Changed(plan => plan["year"] = 2024));

        await world.Relink(key, "2024-02-01", "a.1");

        Assert.Equal(["2023/a.1: Proposed"], await world.Story(key));
    }

    [Fact]
    public async Task Applied_twice_before_saving_proposes_once()
    {
        await using var world = await CoverageWorld.Create();
        await using var db = world.Open();
        var document = new LegalDocument { Key = Guid.NewGuid(), Slug = "61-2018-nd-cp", FirstPublishedAt = CoverageWorld.At("2023-02-09"), PlanItems = ["2023/b.5"] };
        var change = new PublicationChange(document, PublicationEvent.Published, CoverageWorld.At("2023-02-09"));
        var participant = new ProposeFulfilments(NullLogger<ProposeFulfilments>.Instance);

        await participant.Apply(change, db, Ct);
        await participant.Apply(change, db, Ct);
        await db.SaveChangesAsync(Ct);

        Assert.Equal(EvidenceKind.Document, (await db.Set<Fulfilment>().SingleAsync(Ct)).EvidenceKind);
        Assert.Equal(1, await db.Set<FulfilmentDecision>().CountAsync(Ct));
    }

    [Fact]
    public async Task Drop_that_is_heard_of_late_still_follows_the_acceptance()
    {
        await using var world = await CoverageWorld.Create();
        var key = await world.Publish("Bài", "2023-02-09", "2023/a.1");
        await world.Accept(key, "2023-03-05");

        await world.Relink(key, "2023-03-01");

        Assert.Equal(0, (await world.AsOf("2023-03-06")).Items[0].Count);
    }
}
