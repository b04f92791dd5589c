using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;

namespace Heza.Plugins.Reform.Tests.Fanpage;

/// <summary>Whatever dies, and whenever: one post on the page, none twice.</summary>
public sealed class CrashTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Answer_lost_after_accepting_is_found_by_reading_back(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        world.Channel.Fault = Fault.AcceptThenThrow;
        var id = await world.Publish();

        await world.RunJobs();
        Assert.Equal(PostState.Unknown, (await world.Post(id)).State);

        await world.Pass(TimeSpan.FromMinutes(1));
        var post = await world.Post(id);
        Assert.Equal(PostState.Sent, post.State);
        Assert.NotNull(post.ExternalId);
        Assert.Equal((1, 1), (await world.OnPage(), world.Channel.Calls));
        var attempt = Assert.Single(await world.Attempts(id));
        Assert.Equal((AttemptOutcome.Unclear, nameof(HttpRequestException)), (attempt.Outcome, attempt.Detail));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Call_that_never_arrived_is_repeated_once_it_is_proven_absent(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        world.Channel.Fault = Fault.ThrowBeforeAccepting;
        var id = await world.Publish();
        await world.RunJobs();
        world.Channel.Fault = Fault.None;

        await world.Pass(TimeSpan.FromMinutes(4));
        Assert.Equal((PostState.Unknown, 1), ((await world.Post(id)).State, world.Channel.Calls));

        await world.Pass(TimeSpan.FromMinutes(5));
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Equal((1, 2, 3), (await world.OnPage(), world.Channel.Calls, world.Channel.Reads));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Sender_killed_between_claim_and_call_is_replaced(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var id = await world.Publish();
        world.Jobs.LoseAll();
        Assert.NotNull(await world.Get<ClaimPost, ClaimedPost?>(claim => claim.Run(id, Ct)));
        Assert.Null(Assert.Single(await world.Attempts(id)).FinishedAt);

        await world.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(PostState.Sending, (await world.Post(id)).State);

        await world.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Equal(1, await world.OnPage());
        Assert.Equal([AttemptOutcome.Lapsed, AttemptOutcome.Accepted], (await world.Attempts(id)).Select(attempt => attempt.Outcome!.Value));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Sender_killed_after_the_call_is_not_repeated(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var id = await world.Publish();
        world.Jobs.LoseAll();
        var claimed = await world.Get<ClaimPost, ClaimedPost?>(claim => claim.Run(id, Ct));
        await world.Channel.Publish(claimed!.Channel, claimed.Post, _ => Task.CompletedTask, Ct);

        await world.Pass(TimeSpan.FromMinutes(10));

        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Equal((1, 1), (await world.OnPage(), world.Channel.Calls));
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    public async Task Call_without_end_is_given_up_and_read_back(bool accepted, int calls)
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        world.Channel.Fault = accepted ? Fault.AcceptThenHang : Fault.HangBeforeAccepting;
        var id = await world.Publish();
        world.Jobs.LoseAll();
        var sending = world.Send(id);
        await world.Channel.Hanging.Task;

        world.Time.Advance(FanpageTiming.CallTimeout);
        await sending;
        Assert.Equal(PostState.Unknown, (await world.Post(id)).State);

        world.Channel.Fault = Fault.None;
        await world.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Equal((1, calls), (await world.OnPage(), world.Channel.Calls));
    }

    [Fact]
    public async Task Answer_that_comes_after_the_lease_still_counts()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var id = await world.Publish();
        world.Jobs.LoseAll();
        var claimed = (await world.Get<ClaimPost, ClaimedPost?>(claim => claim.Run(id, Ct)))!;
        world.Time.Advance(FanpageTiming.Lease);
        await world.Sweep();
        Assert.Equal(PostState.Unknown, (await world.Post(id)).State);

        var answer = await world.Channel.Publish(claimed.Channel, claimed.Post, _ => Task.CompletedTask, Ct);
        await world.Run<SettlePost>(settle => settle.Run(claimed, new CallResult(answer), Ct));

        await world.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Equal(1, await world.OnPage());
    }

    [Fact]
    public async Task Read_that_fails_proves_nothing()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        world.Channel.Fault = Fault.AcceptThenThrow;
        world.Channel.CannotRead = true;
        var id = await world.Publish();
        await world.RunJobs();

        await world.Pass(TimeSpan.FromMinutes(30));
        Assert.Equal((PostState.Unknown, 0), ((await world.Post(id)).State, (await world.Post(id)).AbsentReads));

        world.Channel.CannotRead = false;
        await world.Pass(TimeSpan.FromMinutes(15));
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Equal(1, await world.OnPage());
    }

    [Fact]
    public async Task Channel_that_never_answers_ends_with_a_person()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        world.Channel.Fault = Fault.ThrowBeforeAccepting;
        var id = await world.Publish();

        await world.Pass(TimeSpan.FromHours(1));

        Assert.Equal((PostState.Failed, FailureCause.GaveUp), ((await world.Post(id)).State, (await world.Post(id)).FailureCause));
        Assert.Equal(FanpageTiming.MaxAttempts, world.Channel.Calls);
    }
}
