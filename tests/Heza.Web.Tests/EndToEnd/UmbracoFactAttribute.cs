using System.Runtime.CompilerServices;
using Xunit.Sdk;
using Xunit.v3;

namespace Heza.Web.Tests.EndToEnd;

/// <summary>
/// A test of what only Umbraco has. Where another host is judged there is no such test, rather than one that is skipped: on
/// CI, where only the embedded CMS can run, a skipped test is a failure.
/// </summary>
[AttributeUsage(AttributeTargets.Method), XunitTestCaseDiscoverer(typeof(UmbracoFactDiscoverer))]
public sealed class UmbracoFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber);

public sealed class UmbracoFactDiscoverer : FactDiscoverer
{
    public override ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute) =>
        UnderTest.Host == CmsHosts.Umbraco ? base.Discover(discoveryOptions, testMethod, factAttribute) : new([]);
}
