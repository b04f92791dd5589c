namespace Heza.Plugins.Reform.Fanpage.Figures;

/// <summary>What a kind of channel calls its figures in Vietnamese.</summary>
/// <param name="Labels">By the platform's name of the figure.</param>
/// <param name="Views">The platform's name of the figure that says how often a post was seen; null: none.</param>
public sealed record MetricNames(IReadOnlyDictionary<string, string> Labels, string? Views = null);

/// <summary>Vietnamese names of the figures of all channels.</summary>
public sealed class MetricLabels(IEnumerable<MetricNames> names)
{
    private readonly Dictionary<string, string> _labels =
        names.SelectMany(each => each.Labels).DistinctBy(label => label.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>The platforms' names of the figure that says how often a post was seen.</summary>
    public IReadOnlyCollection<string> Views { get; } = [.. names.Select(each => each.Views).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The platform's own name where there is none.</summary>
    public string Of(string metric) => _labels.GetValueOrDefault(metric, metric);
}
