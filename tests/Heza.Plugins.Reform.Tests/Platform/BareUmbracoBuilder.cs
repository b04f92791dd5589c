using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Logging;

namespace Heza.Plugins.Reform.Tests.Platform;

/// <summary>As much of Umbraco's builder as a feature's registration needs.</summary>
internal sealed class BareUmbracoBuilder(IServiceCollection services, IConfiguration config) : IUmbracoBuilder
{
    public IServiceCollection Services => services;

    public IConfiguration Config => config;

    public TypeLoader TypeLoader => throw new NotSupportedException();

    public ILoggerFactory BuilderLoggerFactory => NullLoggerFactory.Instance;

    public IProfiler Profiler => throw new NotSupportedException();

    public AppCaches AppCaches => AppCaches.NoCache;

    public TBuilder WithCollectionBuilder<TBuilder>()
        where TBuilder : ICollectionBuilder => throw new NotSupportedException();

    public void Build() => throw new NotSupportedException();
}
