using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Register.Integrity;

namespace Heza.Plugins.Reform.Tests.Register;

public sealed class CheckRelationsTests
{
    private static readonly DateOnly Day = new(2018, 6, 21);
    private readonly CheckedDocument _old = Document(1, "63-2010-nd-cp", 2010), _new = Document(2, "61-2018-nd-cp", 2018), _third = Document(3, "107-2021-nd-cp", 2021);

    [Fact]
    public void Sound_relations_are_no_problem() =>
        Assert.Empty(Check(Replaces(_new, _old), new(_third.Key, RelationKinds.Amends, null, "61-2018-nd-cp", null, true, Day), new(_third.Key, RelationKinds.BasedOn, _old.Key, null, null, false, null)));

    [Fact]
    public void Targets_that_are_gone_missing_or_several_are_told_apart()
    {
        var gone = Guid.NewGuid();
        var twin = _old with { Key = Guid.NewGuid() };
        var problems = CheckRelations.Of([_old, twin, _new],
        [
            new(_new.Key, RelationKinds.BasedOn, gone, null, null, false, null),
            new(_new.Key, RelationKinds.BasedOn, null, "1-2000-nd-cp", "1/2000/NĐ-CP", false, null),
            new(_new.Key, RelationKinds.Replaces, null, "63-2010-nd-cp", "63/2010/NĐ-CP", false, Day),
            new(_new.Key, RelationKinds.Guides, _new.Key, null, null, false, null),
            new(gone, RelationKinds.Guides, _new.Key, null, null, false, null),
        ]);
        Assert.Equal(
            [
                (RelationFault.TargetGone, _new.Key, gone, null), (RelationFault.TargetMissing, _new.Key, null, "1/2000/NĐ-CP"),
                (RelationFault.TargetAmbiguous, _new.Key, null, "63/2010/NĐ-CP"), (RelationFault.Itself, _new.Key, null, (string?)null),
            ],
            problems.Select(problem => (problem.Fault, problem.Document, problem.Other, problem.Number)));
    }

    [Fact]
    public void Circle_is_shown_once_and_in_order_and_only_within_one_kind()
    {
        CheckedRelation Amends(CheckedDocument from, CheckedDocument to) => new(from.Key, RelationKinds.Amends, to.Key, null, null, true, Day);
        var circle = Assert.Single(Check(Amends(_old, _new), Amends(_new, _third), Amends(_third, _old), Amends(_new, _old) with { Kind = RelationKinds.BasedOn }));
        Assert.Equal((RelationFault.Circle, RelationKinds.Amends), (circle.Fault, circle.Kind));
        Assert.Equal([_old.Key, _new.Key, _third.Key], circle.Circle!);
    }

    [Fact]
    public void Endings_that_contradict_the_documents_days_are_found()
    {
        Assert.Equal([RelationFault.EndedUndated], Faults(Check(Replaces(_new, _old) with { HoldsFrom = null })));
        Assert.Equal([RelationFault.EndedByEarlier], Faults(Check(Replaces(_old, _new))));
        var stays = _old with { ExpiredOn = Day.AddYears(2) };
        var problem = Assert.Single(CheckRelations.Of([stays, _new], [Replaces(_new, stays)]));
        Assert.Equal((RelationFault.EndedButInForce, stays.Key, _new.Key, Day), (problem.Fault, problem.Document, problem.Other, problem.Day));
        Assert.Empty(CheckRelations.Of([stays, _new], [Replaces(_new, stays) with { PartOnly = true }]));
    }

    [Fact]
    public void Long_chain_of_documents_is_walked_without_deep_recursion()
    {
        var chain = Enumerable.Range(1, 50_000).Select(number => Document(number, $"{number}-nd", 2000)).ToList();
        var relations = chain.Zip(chain.Skip(1), (older, newer) => new CheckedRelation(newer.Key, RelationKinds.Amends, older.Key, null, null, true, Day)).ToList();
        Assert.Empty(CheckRelations.Of(chain, relations));
        relations.Add(new CheckedRelation(chain[0].Key, RelationKinds.Amends, chain[^1].Key, null, null, true, Day));
        Assert.Equal(chain.Count, Assert.Single(CheckRelations.Of(chain, relations)).Circle!.Count);
    }

    private IReadOnlyList<RelationProblem> Check(params CheckedRelation[] relations) => CheckRelations.Of([_old, _new, _third], relations);

    private static IEnumerable<RelationFault> Faults(IReadOnlyList<RelationProblem> problems) => problems.Select(problem => problem.Fault);

    private static CheckedRelation Replaces(CheckedDocument from, CheckedDocument to) => new(from.Key, RelationKinds.Replaces, to.Key, null, null, false, Day);

    private static CheckedDocument Document(int id, string key, int year) => new(new Guid(id, 0, 0, new byte[8]), key, new DateOnly(year, 1, 1), null, null);
}
