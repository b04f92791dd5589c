using Heza.Web.Tests.Sites;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Web.Tests.House;

[Collection(SharedSite.Name)]
public sealed class EndpointPolicyTests(SharedSite shared)
{
    [Fact]
    public void Every_endpoint_names_its_policy()
    {
        var silent = shared.Site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Where(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().All(data => data.Policy is null))
            .Select(endpoint => endpoint.RoutePattern.RawText)
            // In Development MapStaticAssets adds this one itself, for files made after the build, without its conventions.
            .Where(pattern => pattern != "{**path:file}");

        Assert.Empty(silent);
    }
}
