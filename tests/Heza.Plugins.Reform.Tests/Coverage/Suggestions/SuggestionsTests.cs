using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Coverage.Suggestions;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;

namespace Heza.Plugins.Reform.Tests.Coverage.Suggestions;

public sealed class SuggestionsTests
{
    private const string Streamlining = "Tinh giản biên chế: giảm người, rõ vị trí việc làm";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Candidates_of_a_gap_are_unlinked_public_articles_of_the_year_orphans_first(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var used = await world.Publish($"{Streamlining} (đã dùng cho mục khác)", "2023-02-01", "2023/b.3");
        await world.Accept(used, "2023-02-02");
        var orphan = await world.Publish("Cơ cấu lại đội ngũ, tinh giản biên chế", "2023-03-01");
        await world.Publish($"{Streamlining} (đang chờ)", "2023-03-02", "2023/a.3");
        await world.Publish($"{Streamlining} (năm trước)", "2022-03-02");
        await world.Withdraw(await world.Publish($"{Streamlining} (đã gỡ)", "2023-03-03"), "2023-03-04");
        await world.Publish("Hội thao Công đoàn: bóng đá, kéo co", "2023-05-01");
        var relating = await world.Publish("Văn bản mới trên Cổng", "2023-06-01");
        await using var db = world.Open();
        db.AddRange(
            new PublicationLink { FromKey = relating, Kind = "dan-chieu", PartOnly = false, TargetNumber = "39-NQ/TW", TargetNumberKey = "39-nq-tw" },
            new PublicationLink { FromKey = relating, Kind = "dan-chieu", PartOnly = false, TargetKey = await world.PublishDocument("17-KL/TW", "2023-01-05") });
        await db.SaveChangesAsync(Ct);

        var found = (await Find(db).Run(2023, "a.3", new Paging(1, 2), Ct)).Value!;

        Assert.Equal(3, found.Total);
        Assert.Equal([orphan, relating], found.Items.Select(one => one.Article.Key));
        Assert.True(found.Items.All(one => one.Orphan));
        Assert.Equal(["17-KL/TW", "39-NQ/TW"], found.Items[1].Reasons.Single(reason => reason.Kind == SuggestionReasonKind.NamedDocuments).Values.Order(StringComparer.Ordinal));
        var last = Assert.Single((await Find(db).Run(2023, "a.3", new Paging(2, 2), Ct)).Value!.Items);
        Assert.Equal((used, false), (last.Article.Key, last.Orphan));
        Assert.Equal(ProblemKind.NotFound, (await Find(db).Run(2023, "b.2.1", new Paging(), Ct)).Problem!.Kind);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task What_the_Office_returned_is_not_suggested_again_and_a_piece_never_teaches_itself(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var key = await world.Publish(Streamlining, "2023-03-01", "2023/a.3");
        await using var db = world.Open();
        var words = new AcceptedWords();
        var plans = new ReadPlanWording(db, words);
        var suggest = new SuggestForPublished(db, plans, new SuggestItems(db, plans));

        Assert.Equal("a.3", (await suggest.Run(2023, key, Ct)).Value!.Items[0].Code);

        await world.Accept(key, "2023-03-02");
        Assert.Equal(key, Assert.Single((await plans.Of(2023, null, Ct))!.Accepted).Key);
        Assert.Empty((await plans.Of(2023, key, Ct))!.Accepted);

        await world.Decide("2023-03-03", Verdict.Return("Chỉ nhắc qua").Value!, 1);
        Assert.Empty((await plans.Of(2023, null, Ct))!.Accepted);
        Assert.DoesNotContain((await suggest.Run(2023, key, Ct)).Value!.Items, one => one.Code == "a.3");
    }

    [Fact]
    public async Task Editors_ask_with_the_text_of_their_form_and_everybody_for_a_published_piece()
    {
        await using var world = await CoverageWorld.Create();
        await using var site = await CoverageSite.Start(world);
        using var editor = site.Client(Permissions.UseDesk, Permissions.Edit);
        using var office = site.Office();
        const string api = "/umbraco/management/api/v1/reform/plans/2023";
        var decree = await world.PublishDocument("61/2018/NĐ-CP", "2023-01-05");
        var draft = new { title = "Tin ngắn", summary = "Mời bạn đọc xem văn bản.", body = "<p>Kèm <b>toàn văn</b>: Thông tư 01/2018/TT-VPCP.</p>", documents = new[] { decree } };

        var suggested = await (await editor.PostAsJsonAsync($"{api}/suggestions", draft, Ct)).Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal("2023/b.5", suggested.GetProperty("items")[0].GetProperty("reference").GetString());
        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsJsonAsync($"{api}/suggestions", new { }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.PostAsJsonAsync($"{api}/suggestions", new { documents = new Guid[101] }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.PostAsJsonAsync($"{api}/suggestions", draft, Ct)).StatusCode);

        var ofDocument = await office.GetFromJsonAsync<JsonElement>($"{api}/suggestions?article={decree}", Ct);
        Assert.Equal("named-documents", ofDocument.GetProperty("items")[0].GetProperty("reasons")[0].GetProperty("kind").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{api}/suggestions?article={Guid.NewGuid()}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"/umbraco/management/api/v1/reform/plans/1999/items/a.1/candidates", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync($"{api}/items/a.1/candidates?pageSize=5", Ct)).StatusCode);
    }

    private static FindCandidates Find(ReformDbContext db) => new(db, new ReadPlanWording(db, new AcceptedWords()));
}
