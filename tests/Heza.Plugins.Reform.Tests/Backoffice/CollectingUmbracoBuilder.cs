using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Tests.Backoffice;

/// <summary>As a bare one, but features may add to Umbraco's collections, which nobody reads.</summary>
internal sealed class CollectingUmbracoBuilder(IServiceCollection services, IConfiguration config) : IUmbracoBuilder
{
    private readonly BareUmbracoBuilder _bare = new(services, config);

    public IServiceCollection Services => _bare.Services;

    public IConfiguration Config => _bare.Config;

    public TypeLoader TypeLoader => _bare.TypeLoader;

    public Microsoft.Extensions.Logging.ILoggerFactory BuilderLoggerFactory => _bare.BuilderLoggerFactory;

    public Umbraco.Cms.Core.Logging.IProfiler Profiler => _bare.Profiler;

    public Umbraco.Cms.Core.Cache.AppCaches AppCaches => _bare.AppCaches;

    public TBuilder WithCollectionBuilder<TBuilder>()
        where TBuilder : ICollectionBuilder => Activator.CreateInstance<TBuilder>();

    public void Build() => _bare.Build();
}
