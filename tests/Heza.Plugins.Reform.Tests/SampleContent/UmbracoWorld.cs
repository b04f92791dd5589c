using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.SampleContent;
using Heza.Plugins.Reform.Tests.Backoffice;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Sync;

namespace Heza.Plugins.Reform.Tests.SampleContent;

/// <summary>
/// The whole plugin as a real Umbraco composes it, with a database of its own, over Umbraco's services as far as they are
/// contracts. Nothing runs by itself.
/// </summary>
internal sealed class UmbracoWorld : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("heza-umbraco-").FullName;
    private readonly WebApplication _app;

    private UmbracoWorld(bool seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Reform:Site:BaseUrl"] = "https://www.heza.gov.vn",
            ["Reform:Database:ConnectionString"] = $"Data Source={Path.Combine(_folder, "heza.db")}",
            ["Reform:Search:Folder"] = Path.Combine(_folder, "search"),
            ["SampleContent:Load"] = seed ? "Always" : "Auto",
        });
        AddUmbraco(builder.Services);
        var umbraco = new CollectingUmbracoBuilder(builder.Services, builder.Configuration);
        new ReformComposer().Compose(umbraco);
        umbraco.AddSampleContent();
        builder.Services.AddSingleton<DrawPicture>(seed => [1, 2, 3, (byte)seed, (byte)(seed >> 8)]);
        builder.Services.AddSingleton<DrawDocument>((document, _, _) => Task.FromResult(System.Text.Encoding.UTF8.GetBytes(document.Number)));
        _app = builder.Build();
    }

    public ContentShelf Contents { get; } = new();

    public MediaShelf Media { get; } = new();

    public IServiceProvider Services => _app.Services;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<UmbracoWorld> Create(bool seed)
    {
        var world = new UmbracoWorld(seed);
        await world.Do<StartReform>(start => start.Run(Ct));
        await world.Do<Reform.Backoffice.Setup.EnsureSiteParts>(parts =>
        {
            parts.Run();
            return Task.CompletedTask;
        });
        return world;
    }

    public async Task Do<T>(Func<T, Task> act)
        where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<T>());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void AddUmbraco(IServiceCollection services)
    {
        services.AddSingleton<ServiceFactory>(provider => provider.GetService!).AddSingleton<IEventAggregator, EventAggregator>();
        services.AddSingleton(Edge<IRuntimeState>.With(("get_Level", _ => RuntimeLevel.Run)));
        services.AddSingleton(Edge<IServerRoleAccessor>.With(("get_CurrentServerRole", _ => ServerRole.Single)));
        services.AddSingleton(provider => Contents.Service(provider.GetRequiredService<IEventAggregator>())).AddSingleton(Contents.Types);
        services.AddSingleton(Media.Service).AddSingleton(Media.Manager).AddSingleton(MediaShelf.Types).AddSingleton(new MediaUrlGeneratorCollection(() => []));
        services.AddSingleton(Edge<IDataTypeService>.With()).AddSingleton(Edge<IUserService>.With(("GetUsersById", _ => Array.Empty<IUser>()))).AddSingleton(Edge<IKeyValueService>.With());
        services.AddSingleton(Edge<IUserGroupService>.With(("GetAsync", _ => Task.FromResult<IUserGroup?>(null))));
        services.AddSingleton<IShortStringHelper>(new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings())));
        services.AddSingleton(Edge<IConfigurationEditorJsonSerializer>.With()).AddSingleton(new PropertyEditorCollection(new DataEditorCollection(() => [])));
    }
}
