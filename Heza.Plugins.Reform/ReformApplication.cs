using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Fanpage;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Outreach;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Portal;
using Heza.Plugins.Reform.Register;
using Heza.Plugins.Reform.Reporting;
using Heza.Plugins.Reform.Search;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform;

/// <summary>The two calls that a host makes besides composing: the pipeline and the endpoints.</summary>
public static class ReformApplication
{
    /// <summary>Compression and caching of the public pages; before routing's endpoints, after security headers.</summary>
    public static IApplicationBuilder UseReform(this IApplicationBuilder app) => app.UsePortal();

    public static IEndpointRouteBuilder MapReform(this IEndpointRouteBuilder endpoints) => endpoints
        .MapJobs()
        .MapNotices()
        .MapAudit()
        .MapPlans()
        .MapOutreach()
        .MapCoverage()
        .MapFanpage()
        .MapReporting()
        .MapRegister()
        .MapSearch()
        .MapPortal();
}
