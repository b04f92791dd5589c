using System.Reflection;
using Heza.Web.Tests.EndToEnd;
using Xunit.v3;

namespace Heza.Web.Tests.House;

/// <summary>A run against a host takes the tests that hold for it, so every one of them must say for which it holds.</summary>
public sealed class EndToEndTagTests
{
    [Fact]
    public void Every_end_to_end_test_says_for_which_hosts_it_holds()
    {
        var classes = typeof(HoldsForAttribute).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(HoldsForAttribute).Namespace && type.GetMethods().Any(method => method.GetCustomAttributes().OfType<IFactAttribute>().Any()))
            .ToList();
        Assert.NotEmpty(classes);
        Assert.Empty(classes.Where(type => type.GetCustomAttribute<HoldsForAttribute>() is null).Select(type => type.Name));
        foreach (var host in new[] { CmsHosts.Embedded, CmsHosts.Umbraco })
        {
            Assert.Contains(classes, type => type.GetCustomAttribute<HoldsForAttribute>()!.Hosts == host);
        }
    }
}
