namespace Heza.Plugins.Reform.Tests.Architecture;

public sealed class FeatureEdgesTests
{
    [Fact]
    public void Features_use_only_what_the_table_allows() =>
        Assert.Empty(FeatureEdges.Violations(typeof(Heza.Plugins.Reform.Platform.Data.ReformDbContext).Assembly, "Heza.Plugins.Reform"));

    [Fact]
    public void Planted_violation_is_caught() =>
        Assert.Equal(["Publishing → Portal: Planted.Publishing.Projection"], FeatureEdges.Violations(typeof(Planted.Publishing.Projection).Assembly, "Planted"));

    [Fact]
    public void Every_folder_of_the_plugin_stands_in_the_table()
    {
        var features = typeof(Heza.Plugins.Reform.Platform.Data.ReformDbContext).Assembly.GetTypes()
            .Select(type => type.Namespace?.Split('.'))
            .Where(parts => parts is ["Heza", "Plugins", "Reform", ..] && parts.Length > 3)
            .Select(parts => parts![3]).Distinct(StringComparer.Ordinal);

        Assert.Empty(features.Except(FeatureEdges.Allowed.Keys));
    }
}
