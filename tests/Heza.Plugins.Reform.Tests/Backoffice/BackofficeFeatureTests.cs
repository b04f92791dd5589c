using Heza.Plugins.Reform.Backoffice;
using Heza.Plugins.Reform.Backoffice.Library;
using Heza.Plugins.Reform.Backoffice.People;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Sync;

namespace Heza.Plugins.Reform.Tests.Backoffice;

public sealed class BackofficeFeatureTests
{
    [Fact]
    public void A_host_with_contracts_only_keeps_its_own_ports()
    {
        var services = new ServiceCollection();

        new BareUmbracoBuilder(services, new ConfigurationBuilder().Build()).AddBackoffice();

        Assert.Empty(services);
    }

    [Fact]
    public async Task In_umbraco_every_part_can_be_made_of_its_services()
    {
        var services = UmbracoWith(ServerRole.Single);
        await using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        await using var scope = provider.CreateAsyncScope();

        Assert.IsType<BackofficeContentLibrary>(scope.ServiceProvider.GetRequiredService<IContentLibrary>());
        Assert.IsType<BackofficePeople>(scope.ServiceProvider.GetRequiredService<IPeople>());
        Assert.NotNull(scope.ServiceProvider.GetRequiredService<PrepareBackoffice>());
    }

    [Theory]
    [InlineData(ServerRole.Single, true)]
    [InlineData(ServerRole.SchedulingPublisher, true)]
    [InlineData(ServerRole.Subscriber, false)]
    [InlineData(ServerRole.Unknown, false)]
    public async Task One_node_of_many_does_recurring_work(ServerRole role, bool works)
    {
        await using var provider = UmbracoWith(role).BuildServiceProvider();

        Assert.Equal(works, provider.GetRequiredService<RunsRecurringWork>()());
    }

    private static ServiceCollection UmbracoWith(ServerRole role)
    {
        var strings = new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));
        var config = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IConfiguration>(config);
        services.AddSingleton(Edge<IRuntimeState>.With(("get_Level", _ => RuntimeLevel.Run))).AddSingleton(Edge<IServerRoleAccessor>.With(("get_CurrentServerRole", _ => role)));
        services.AddSingleton(Edge<IContentService>.With()).AddSingleton(Edge<IContentTypeService>.With()).AddSingleton(Edge<IDataTypeService>.With());
        services.AddSingleton(Edge<IMediaService>.With()).AddSingleton(Edge<IUserService>.With()).AddSingleton(Edge<IUserGroupService>.With()).AddSingleton(Edge<IKeyValueService>.With());
        services.AddSingleton<IShortStringHelper>(strings).AddSingleton(Edge<IConfigurationEditorJsonSerializer>.With());
        services.AddSingleton(new PropertyEditorCollection(new DataEditorCollection(() => [])));
        services.AddSingleton(provider => new MediaFileManager(
            Edge<IFileSystem>.With(), Edge<IMediaPathScheme>.With(), NullLogger<MediaFileManager>.Instance, strings, provider, new Lazy<ICoreScopeProvider>(() => throw new NotSupportedException())));
        new CollectingUmbracoBuilder(services, config).AddBackoffice();
        return services;
    }
}
