using Examine;
using Heza.Plugins.Reform.Backoffice.Indexing;
using Heza.Plugins.Reform.Search.Words;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Infrastructure.Examine;

namespace Heza.Web.UmbracoCms.Examine;

public static class ReformIndexRegistration
{
    /// <summary>As the backoffice shows it, and the name of its folder.</summary>
    public const string IndexName = "HezaReformIndex";

    /// <summary>After Umbraco's own composers, which register Examine.</summary>
    public static IUmbracoBuilder AddReformIndex(this IUmbracoBuilder builder)
    {
        FieldDefinition[] fields =
        [
            .. IndexedPiece.Texts.Select(name => new FieldDefinition(name, FieldDefinitionTypes.FullText)),
            .. IndexedPiece.Codes.Select(name => new FieldDefinition(name, FieldDefinitionTypes.Raw)),
        ];
        builder.Services.AddExamineLuceneIndex<ReformIndex, ConfigurationEnabledDirectoryFactory>(
            IndexName, new FieldDefinitionCollection(fields), new VietnameseAnalyzer(SyllableForm.Folded));
        builder.Services.AddSingleton<IIndexPopulator, FillReformIndex>();
        builder.AddNotificationAsyncHandler<ContentCacheRefresherNotification, FollowContent>();
        return builder;
    }
}
