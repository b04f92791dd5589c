using System.Reflection;
using System.Text.Json;
using Heza.Plugins.Reform.Publishing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Heza.Plugins.Reform.Tests.Publishing;

/// <summary>Real Umbraco content of the reform types, made in memory.</summary>
public static class TestContent
{
    private static readonly DefaultShortStringHelper Strings = new(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));
    private static readonly PropertyEditorCollection Editors = new(new DataEditorCollection(() => []));
    private static int _ids = 2000;

    private static readonly ContentType Articles = Type(ReformSchema.Article, typeof(ReformSchema.ArticleFields));
    private static readonly ContentType Documents = Type(ReformSchema.LegalDocument, typeof(ReformSchema.DocumentFields));

    public static Content Article(string title, Guid? key = null)
    {
        var content = New(title, Articles, key);
        content.SetValue(ReformSchema.ArticleFields.Summary, "Tóm tắt");
        content.SetValue(ReformSchema.ArticleFields.Body, Markup("<p>Nội dung</p>"));
        content.SetValue(ReformSchema.ArticleFields.Category, """["tin-tuc"]""");
        content.SetValue(ReformSchema.ArticleFields.Unit, """["van-phong"]""");
        return content;
    }

    public static Content Document(string number, string issuedOn, string issuer = "Chính phủ", Guid? key = null)
    {
        var content = New($"Văn bản {number}", Documents, key);
        content.SetValue(ReformSchema.DocumentFields.Number, number);
        content.SetValue(ReformSchema.DocumentFields.IssuedOn, issuedOn);
        content.SetValue(ReformSchema.DocumentFields.Issuers, issuer);
        content.SetValue(ReformSchema.DocumentFields.Abstract, "Trích yếu");
        content.SetValue(ReformSchema.DocumentFields.Type, """["Nghị định"]""");
        return content;
    }

    public static ContentType TypeOf(Content content) => content.ContentTypeId == Articles.Id ? Articles : Documents;

    public static string Markup(string html) => JsonSerializer.Serialize(new { markup = html });

    /// <summary>Leaves the content as Umbraco's repository leaves it after a publish.</summary>
    public static Content Publish(this Content content, DateTime at)
    {
        var impacts = new CultureImpactFactory(new FixedOptions(new ContentSettings()));
        content.PublishCulture(impacts.ImpactInvariant(), at, Editors);
        content.Published = true;
        content.PublishDate = at;
        content.UpdateDate = at;
        content.PublishedVersionId = Interlocked.Increment(ref _ids);
        content.ResetDirtyProperties(true);
        return content;
    }

    private static Content New(string title, ContentType type, Guid? key)
    {
        var id = Interlocked.Increment(ref _ids);
        return new Content(title, -1, type) { Id = id, Key = key ?? Guid.NewGuid(), Path = $"-1,{id}" };
    }

    private static ContentType Type(string alias, Type fields)
    {
        var type = new ContentType(Strings, -1) { Alias = alias, Name = alias, Key = Guid.NewGuid(), Id = Interlocked.Increment(ref _ids) };
        foreach (var field in fields.GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var property = new PropertyType(Strings, "Umbraco.Plain.String", ValueStorageType.Ntext, (string)field.GetValue(null)!) { Name = field.Name };
            type.AddPropertyType(property, "content", "Nội dung");
        }

        return type;
    }

    private sealed class FixedOptions(ContentSettings value) : IOptionsMonitor<ContentSettings>
    {
        public ContentSettings CurrentValue => value;

        public ContentSettings Get(string? name) => value;

        public IDisposable? OnChange(Action<ContentSettings, string?> listener) => null;
    }
}
