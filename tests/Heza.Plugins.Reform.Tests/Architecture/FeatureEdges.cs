using System.Reflection;
using NetArchTest.Rules;

namespace Heza.Plugins.Reform.Tests.Architecture;

/// <summary>Which feature may use which: one table, read by the test and by people. Everything may use Platform.</summary>
public static class FeatureEdges
{
    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Platform"] = [],
        ["Documents"] = [],
        ["Publishing"] = ["Documents"],
        ["Register"] = ["Publishing", "Documents", "Notices"],
        ["Plans"] = [],
        ["Notices"] = [],
        // Activities are told to Coverage as publications are: through an interface of their own feature.
        ["Outreach"] = ["Plans", "Notices"],
        // A post that went out is evidence of its form; Fanpage knows nothing of plans, so there is no circle.
        ["Coverage"] = ["Publishing", "Documents", "Plans", "Fanpage", "Notices", "Outreach"],
        ["Fanpage"] = ["Publishing", "Documents", "Notices"],
        ["Search"] = ["Publishing", "Documents"],
        ["Reporting"] = ["Coverage", "Plans", "Outreach", "Fanpage", "Publishing", "Documents", "Notices"],
        // Nothing uses Portal; as the place where everything is shown to readers it may look at what it shows.
        ["Portal"] = ["Publishing", "Documents", "Register", "Search", "Plans", "Coverage", "Outreach"],
        // The plugin's ports over a real Umbraco; nothing uses it.
        ["Backoffice"] = ["Publishing", "Documents", "Notices", "Plans", "Schema", "Outreach"],
        // Plays a year through the use cases of all; nothing uses it.
        ["SampleContent"] = ["Publishing", "Plans", "Coverage", "Fanpage", "Outreach", "Reporting"],
        ["Schema"] = [],
    };

    /// <returns>One line per type that uses a feature it may not: "Publishing → Portal: Type".</returns>
    public static IReadOnlyList<string> Violations(Assembly assembly, string root) =>
        Allowed.SelectMany(feature =>
        {
            var forbidden = Allowed.Keys.Where(other => other != feature.Key && other != "Platform" && !feature.Value.Contains(other)).ToArray();
            // Reading the assembly is the slow part: what each type uses is asked only where there is something to ask.
            return Using(assembly, $"{root}.{feature.Key}", [.. forbidden.Select(other => $"{root}.{other}")]).Any()
                ? forbidden.SelectMany(other => Using(assembly, $"{root}.{feature.Key}", $"{root}.{other}").Select(type => $"{feature.Key} → {other}: {type}"))
                : [];
        }).ToList();

    private static IEnumerable<string> Using(Assembly assembly, string from, params string[] to) =>
        to.Length == 0 ? [] : Types.InAssembly(assembly).That().ResideInNamespace(from).ShouldNot().HaveDependencyOnAny(to).GetResult().FailingTypeNames ?? [];
}
