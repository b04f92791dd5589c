using Examine;
using Examine.Lucene;
using Heza.Plugins.Reform.Backoffice.Indexing;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Infrastructure.Examine;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace Heza.Web.UmbracoCms.Examine;

/// <summary>
/// The plugin's pieces as an Examine index, with the plugin's analyzer: shown and rebuilt in the backoffice, and there for
/// whoever searches by Examine. Umbraco does not write to it; <see cref="FillReformIndex"/> and <see cref="FollowContent"/> do.
/// </summary>
public sealed class ReformIndex : UmbracoExamineIndex
{
    public ReformIndex(
        ILoggerFactory loggerFactory, string name, IOptionsMonitor<LuceneDirectoryIndexOptions> indexOptions, IHostingEnvironment hostingEnvironment, IRuntimeState runtimeState)
        : base(loggerFactory, name, indexOptions, hostingEnvironment, runtimeState)
    {
        PublishedValuesOnly = true;
        EnableDefaultEventHandler = false;
    }

    public static ValueSet ValueSetOf(IndexedPiece piece) =>
        new(piece.Id, "content", piece.Type, piece.Values.ToDictionary(value => value.Key, value => (object)value.Value));
}
