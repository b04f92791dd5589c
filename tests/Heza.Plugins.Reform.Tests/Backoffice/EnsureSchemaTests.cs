using System.Text.Json;
using Heza.Plugins.Reform.Backoffice.Setup;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace Heza.Plugins.Reform.Tests.Backoffice;

/// <summary>The site's own schema files, made with Umbraco's own models.</summary>
public sealed class EnsureSchemaTests
{
    private static readonly SchemaFiles Files = SchemaFiles.Read(SchemaFiles.DefaultFolder);
    private static readonly DefaultShortStringHelper Strings = new(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));

    private readonly List<IDataType> _dataTypes = [];
    private readonly List<IContentType> _types = [];
    private readonly List<string> _changed = [];
    private readonly LogLines _log = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_umbraco_gets_everything_with_its_keys_and_a_second_start_changes_nothing()
    {
        await Run();

        Assert.Equal(Files.DataTypes.All.Select(dataType => dataType.Key).Order(), _dataTypes.Select(dataType => dataType.Key).Order());
        var units = _dataTypes.Find(dataType => dataType.Name == "Heza: Đơn vị")!;
        Assert.Equal(("Umbraco.DropDown.Flexible", "Umb.PropertyEditorUi.Dropdown", ValueStorageType.Nvarchar), (units.EditorAlias, units.EditorUiAlias, units.DatabaseType));
        Assert.True(units.ConfigurationData.ContainsKey("items"));

        Assert.Equal(Files.ContentTypes.Select(type => type.Key).Order(), _types.Select(type => type.Key).Order());
        var (article, file) = (Type(ReformSchema.Article), Files.ContentTypes.Single(type => type.Alias == ReformSchema.Article));
        Assert.Equal(
            file.Properties.Select(property => (property.Key, property.Alias, property.DataType, property.Mandatory, property.TabAlias)).OrderBy(row => row.Key),
            article.PropertyGroups.SelectMany(group => group.PropertyTypes!.Select(property => (property.Key, property.Alias, property.DataTypeKey, property.Mandatory, group.Alias))).OrderBy(row => row.Key));
        Assert.Equal(file.Tabs.Select(tab => tab.Key).Order(), article.PropertyGroups.Select(group => group.Key).Order());
        Assert.Equal([ReformSchema.ArticleFolder, ReformSchema.DocumentFolder], Type(ReformSchema.Home).AllowedContentTypes!.OrderBy(child => child.SortOrder).Select(child => child.Alias));
        Assert.Contains(_log.Lines, line => line.Contains("document types", StringComparison.Ordinal));

        _changed.Clear();
        await Run();
        Assert.Empty(_changed);
    }

    [Fact]
    public async Task A_property_that_a_type_lacks_is_added_and_what_people_changed_stays()
    {
        await Run();
        var article = (ContentType)Type(ReformSchema.Article);
        article.Name = "Bài của chúng tôi";
        article.RemovePropertyType("fanpageText");
        article.AddPropertyType(new PropertyType(Strings, "Umbraco.TextBox", ValueStorageType.Nvarchar, "own") { Name = "Own" }, "own", "Own");
        _changed.Clear();

        await Run();

        Assert.Equal([ReformSchema.Article], _changed);
        Assert.True(article.PropertyTypeExists("fanpageText") && article.PropertyTypeExists("own"));
        Assert.Equal("Bài của chúng tôi", article.Name);
    }

    [Fact]
    public async Task With_usync_nothing_is_made_and_what_it_left_out_is_told()
    {
        await Run("Umbraco.Core", "uSync.BackOffice");

        Assert.Empty(_changed);
        Assert.Contains(ReformSchema.Article, Assert.Single(_log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_of_another_key_with_the_same_alias_is_left_alone()
    {
        var own = new ContentType(Strings, -1) { Alias = ReformSchema.Article, Name = "Bài cũ", Key = Guid.NewGuid() };
        _types.Add(own);

        await Run();

        Assert.Same(own, Assert.Single(_types, type => type.Alias == ReformSchema.Article));
        Assert.DoesNotContain(Type(ReformSchema.ArticleFolder).AllowedContentTypes ?? [], child => child.Alias == ReformSchema.Article);
        Assert.Contains(_log.Lines, line => line.Contains("another key", StringComparison.Ordinal));
    }

    private IContentType Type(string alias) => _types.Find(type => type.Alias == alias)!;

    private Task Run(params string[] assemblies)
    {
        var dataTypes = Edge<IDataTypeService>.With(
            ("GetAllAsync", _ => Task.FromResult(_dataTypes.AsEnumerable())),
            ("CreateAsync", args =>
            {
                var made = (IDataType)args[0]!;
                made.Id = 500 + _dataTypes.Count;
                _dataTypes.Add(made);
                _changed.Add(made.Name!);
                return Task.FromResult(Attempt.SucceedWithStatus(DataTypeOperationStatus.Success, made));
            }
        ));
        Task<Attempt<ContentTypeOperationStatus>> Store(object?[] args)
        {
            var type = (IContentType)args[0]!;
            _changed.Add(type.Alias);
            if (!_types.Contains(type))
            {
                type.Id = 900 + _types.Count;
                _types.Add(type);
            }

            // Umbraco refuses children that it does not have.
            Assert.All(type.AllowedContentTypes ?? [], child => Assert.Contains(_types, present => present.Key == child.Key));
            return Task.FromResult(Attempt.Succeed(ContentTypeOperationStatus.Success));
        }

        var types = Edge<IContentTypeService>.With(("GetAll", _ => _types.ToList()), ("CreateAsync", Store), ("UpdateAsync", Store));
        var editors = new PropertyEditorCollection(new DataEditorCollection(() => Files.DataTypes.All.Select(dataType => dataType.EditorAlias).Distinct().Select(Editor)));
        var models = new SchemaModels(editors, Edge<IConfigurationEditorJsonSerializer>.With(), Strings);
        return new EnsureSchema(dataTypes, types, models, _log).Run(Files, assemblies, Ct);
    }

    private static IDataEditor Editor(string alias) => Edge<IDataEditor>.With(
        ("get_Alias", _ => alias),
        ("get_DefaultConfiguration", _ => new Dictionary<string, object>()),
        ("GetValueEditor", _ => Edge<IDataValueEditor>.With(("get_ValueType", _ => ValueTypes.String))),
        ("GetConfigurationEditor", _ => Edge<IConfigurationEditor>.With(
            ("get_DefaultConfiguration", _ => new Dictionary<string, object>()),
            ("FromDatabase", args => JsonSerializer.Deserialize<Dictionary<string, object>>((string)args[0]!)!))));

    private sealed class LogLines : ILogger<EnsureSchema>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => NullLogger.Instance.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
