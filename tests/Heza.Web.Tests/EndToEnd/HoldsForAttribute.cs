using System.Reflection;
using Xunit.v3;

namespace Heza.Web.Tests.EndToEnd;

/// <summary>The CMS that a site runs on.</summary>
[Flags]
public enum CmsHosts
{
    Embedded = 1,
    Umbraco = 2,
    Both = Embedded | Umbraco,
}

/// <summary>
/// The hosts that tests hold for: as the trait <c>Host</c>, by which a run chooses its tests, and as a condition, so that a run
/// that chose nothing does not judge a host by the other one's promises.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HoldsForAttribute(CmsHosts hosts) : BeforeAfterTestAttribute, ITraitAttribute
{
    public CmsHosts Hosts => hosts;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() =>
        [.. new[] { CmsHosts.Embedded, CmsHosts.Umbraco }.Where(host => hosts.HasFlag(host)).Select(host => KeyValuePair.Create("Host", $"{host}".ToLowerInvariant()))];

    public override void Before(MethodInfo methodUnderTest, IXunitTest test) =>
        Assert.SkipUnless(hosts.HasFlag(UnderTest.Host), $"Holds for {hosts} only; the site under test runs on {UnderTest.Host} ({UnderTest.HostVariable}).");
}
