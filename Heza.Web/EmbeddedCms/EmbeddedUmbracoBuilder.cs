using System.Reflection;
using Heza.Web.EmbeddedCms.Content.Operations;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Logging;

namespace Heza.Web.EmbeddedCms;

/// <summary>
/// Umbraco's builder for a host that has only <c>Umbraco.Cms.Core</c>: enough for the plugin's composers and the
/// real event aggregator. Umbraco's own <see cref="UmbracoBuilder"/> registers services that only the full CMS can make.
/// </summary>
public sealed class EmbeddedUmbracoBuilder : IUmbracoBuilder
{
    private readonly Dictionary<Type, ICollectionBuilder> _collections = [];

    /// <param name="services">Gets Umbraco's event parts, and whatever the plugin's composers add.</param>
    /// <param name="plugin">The only assembly that is scanned, so that each composer is found once.</param>
    public EmbeddedUmbracoBuilder(IServiceCollection services, IConfiguration config, ILoggerFactory logs, Assembly plugin)
    {
        (Services, Config, BuilderLoggerFactory) = (services, config, logs);
        TypeLoader = new TypeLoader(
            new TypeFinder(logs.CreateLogger<TypeFinder>(), new DefaultUmbracoAssemblyProvider(plugin, logs), null),
            logs.CreateLogger<TypeLoader>(),
            [plugin]);
        services.AddSingleton<ServiceFactory>(provider => provider.GetService!);
        services.AddSingleton<IEventAggregator, EventAggregator>();
        services.AddScoped<IScopedNotificationPublisher, SurvivingNotificationPublisher>();
    }

    public IServiceCollection Services { get; }

    public IConfiguration Config { get; }

    public TypeLoader TypeLoader { get; }

    public ILoggerFactory BuilderLoggerFactory { get; }

    public IProfiler Profiler { get; } = new NoopProfiler();

    public AppCaches AppCaches { get; } = AppCaches.Disabled;

    public TBuilder WithCollectionBuilder<TBuilder>()
        where TBuilder : ICollectionBuilder
    {
        if (!_collections.TryGetValue(typeof(TBuilder), out var collection))
        {
            _collections[typeof(TBuilder)] = collection = Activator.CreateInstance<TBuilder>();
        }

        return (TBuilder)collection;
    }

    /// <summary>Registers the collections that composers have filled. Call it once, after <c>AddComposers()</c>.</summary>
    public void Build()
    {
        foreach (var collection in _collections.Values)
        {
            collection.RegisterWith(Services);
        }

        _collections.Clear();
    }
}
