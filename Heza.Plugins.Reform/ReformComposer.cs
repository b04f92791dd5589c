using Heza.Plugins.Reform.Backoffice;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Fanpage;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Outreach;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Portal;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Register;
using Heza.Plugins.Reform.Reporting;
using Heza.Plugins.Reform.Search;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform;

/// <summary>What the plugin brings to a host; found by type scanning in Umbraco and in the embedded CMS alike.</summary>
public sealed class ReformComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder) => builder
        .AddPlatform()
        .AddAudit()
        .AddJobs()
        .AddNotices()
        .AddPublishing()
        .AddRegister()
        .AddSearch()
        .AddPlans()
        .AddOutreach()
        .AddCoverage()
        .AddFanpage()
        .AddReporting()
        .AddPortal()
        .AddBackoffice();
}
