using Heza.Plugins.Reform.Documents;

namespace Heza.Plugins.Reform.Tests.Documents;

public sealed class LegalForceTests
{
    private static readonly DateOnly Start = new(2018, 6, 21);
    private static readonly DateOnly End = new(2022, 1, 1);

    [Fact]
    public void Document_comes_into_force_on_its_day()
    {
        Assert.Equal(LegalForce.NotYetInForce, LegalForces.On(Start.AddDays(-1), Start, null, []));
        Assert.Equal(LegalForce.InForce, LegalForces.On(Start, Start, null, []));
    }

    [Fact]
    public void Document_has_no_force_from_the_day_on_which_it_expires()
    {
        Assert.Equal(LegalForce.InForce, LegalForces.On(End.AddDays(-1), Start, End, []));
        Assert.Equal(LegalForce.Expired, LegalForces.On(End, Start, End, []));
        Assert.Equal(LegalForce.Expired, LegalForces.On(End, null, End, []));
    }

    [Theory]
    [InlineData(RelationKinds.Replaces, false, LegalForce.Expired)]
    [InlineData(RelationKinds.Repeals, false, LegalForce.Expired)]
    [InlineData(RelationKinds.Repeals, true, LegalForce.PartlyExpired)]
    [InlineData(RelationKinds.Amends, false, LegalForce.InForce)]
    [InlineData(RelationKinds.Guides, false, LegalForce.InForce)]
    public void Relation_changes_the_force_from_the_day_it_holds(string kind, bool partOnly, LegalForce then)
    {
        IncomingRelation[] relations = [new(kind, partOnly, End)];

        Assert.Equal(LegalForce.InForce, LegalForces.On(End.AddDays(-1), Start, null, relations));
        Assert.Equal(then, LegalForces.On(End, Start, null, relations));
    }

    [Fact]
    public void What_is_not_known_is_not_guessed()
    {
        Assert.Equal(LegalForce.Unknown, LegalForces.On(End, null, null, []));
        Assert.Equal(LegalForce.Unknown, LegalForces.On(End, Start, null, [new(RelationKinds.Replaces, false, null)]));
        Assert.Equal(LegalForce.Expired, LegalForces.On(End, Start, End, [new(RelationKinds.Replaces, false, null)]));
        Assert.Equal(LegalForce.NotYetInForce, LegalForces.On(Start.AddDays(-1), Start, null, [new(RelationKinds.Replaces, false, null)]));
    }

    [Fact]
    public void Later_full_repeal_outweighs_a_partial_one()
    {
        IncomingRelation[] relations = [new(RelationKinds.Repeals, true, End), new(RelationKinds.Replaces, false, End.AddYears(1))];

        Assert.Equal(LegalForce.PartlyExpired, LegalForces.On(End, Start, null, relations));
        Assert.Equal(LegalForce.Expired, LegalForces.On(End.AddYears(1), Start, null, relations));
    }
}
