using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Umbraco.Cms.Core.Models;

namespace Heza.Plugins.Reform.Tests.Publishing;

/// <summary>Legal force follows what other documents do to one, through the real projection.</summary>
public sealed class DeriveForceTests
{
    private static readonly DateTime Morning = new(2023, 2, 9, 1, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Before = new(2018, 6, 20), Start = new(2018, 6, 21);

    private readonly ListLibrary _library = new();
    private DateTime _now = Morning;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Document_expires_with_the_one_that_replaces_it_and_lives_again_without_it(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        var old = await Publish(database, Document("63/2010/NĐ-CP", "2010-06-08", effective: "2010-10-14"));
        Assert.Equal(LegalForce.InForce, await Force(database, old, Start));

        // The relation names no day of its own: it holds from the day on which its document comes into force.
        var next = await Publish(database, Document("61/2018/NĐ-CP", "2018-04-23", effective: "2018-06-21", """[{"kind":"thay-the","number":"63/2010/NĐ-CP","scope":"all"}]"""));
        Assert.Equal(LegalForce.InForce, await Force(database, old, Before));
        Assert.Equal(LegalForce.Expired, await Force(database, old, Start));
        Assert.Equal([next.Key, old.Key], await ChangedSince(database, 1));

        next.SetValue(ReformSchema.DocumentFields.Relations, """[{"kind":"bai-bo","number":"63/2010/NĐ-CP","scope":"part","provision":"Điều 3","holdsFrom":"2019-01-01"}]""");
        await Publish(database, next);
        Assert.Equal(LegalForce.InForce, await Force(database, old, new DateOnly(2018, 12, 31)));
        Assert.Equal(LegalForce.PartlyExpired, await Force(database, old, new DateOnly(2019, 1, 1)));

        _library.Hide(next);
        await Project(database, next.Key);
        Assert.Equal(LegalForce.InForce, await Force(database, old, new DateOnly(2019, 1, 1)));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Number_that_two_documents_come_to_bear_says_nothing_of_either(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        await Publish(database, Document("08/CT-UBND", "2023-01-10", effective: "2023-02-01", """[{"kind":"thay-the","number":"21/CT-UBND","scope":"all"}]"""));
        var first = await Publish(database, Document("21/CT-UBND", "2016-09-26", effective: "2016-09-26"));
        Assert.Equal(LegalForce.Expired, await Force(database, first, new DateOnly(2023, 2, 1)));

        var second = await Publish(database, Document("21/CT-UBND", "2019-09-26", effective: "2019-09-26"));
        Assert.Equal(LegalForce.InForce, await Force(database, first, new DateOnly(2023, 2, 1)));
        Assert.Equal(LegalForce.InForce, await Force(database, second, new DateOnly(2023, 2, 1)));

        _library.Hide(second);
        await Project(database, second.Key);
        Assert.Equal(LegalForce.Expired, await Force(database, first, new DateOnly(2023, 2, 1)));
    }

    [Fact]
    public async Task Replacement_on_an_unknown_day_leaves_the_force_unknown()
    {
        await using var database = await TestDatabase.Create();
        var old = await Publish(database, Document("63/2010/NĐ-CP", "2010-06-08", effective: "2010-10-14"));
        await Publish(database, Document("61/2018/NĐ-CP", "2018", effective: null, """[{"kind":"thay-the","number":"63/2010/NĐ-CP","scope":"all"}]"""));
        Assert.Equal(LegalForce.Unknown, await Force(database, old, Start));
    }

    private static Content Document(string number, string issuedOn, string? effective, string? relations = null)
    {
        var document = TestContent.Document(number, issuedOn);
        document.SetValue(ReformSchema.DocumentFields.EffectiveOn, effective is null ? null : $$"""{"date":"{{effective}}T00:00:00Z","timeZone":null}""");
        document.SetValue(ReformSchema.DocumentFields.Relations, relations);
        return document;
    }

    private async Task<Content> Publish(TestDatabase database, Content content)
    {
        _library.Show(content.Publish(_now = _now.AddHours(1)));
        await Project(database, content.Key);
        return content;
    }

    private async Task Project(TestDatabase database, Guid key)
    {
        await using var db = database.Open();
        await new ProjectPublication(
            db, _library, new ReadPublication(_library, new RichTextSanitizer()), new DeriveForce(db), [], new FakeTimeProvider(_now)).Run(key, Ct);
    }

    private static async Task<LegalForce> Force(TestDatabase database, Content content, DateOnly day)
    {
        await using var db = database.Open();
        return LegalForces.On(day, (await db.Set<LegalDocument>().SingleAsync(row => row.Key == content.Key, Ct)).Force);
    }

    private static async Task<IEnumerable<Guid>> ChangedSince(TestDatabase database, long sequence)
    {
        await using var db = database.Open();
        return await db.Set<Change>().Where(change => change.Sequence > sequence).OrderBy(change => change.Sequence).Select(change => change.Key!.Value).ToListAsync(Ct);
    }
}
