using Heza.Plugins.Reform.Backoffice.Setup;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Tests.Publishing;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Heza.Plugins.Reform.Tests.Backoffice;

public sealed class EnsureSitePartsTests
{
    private readonly Dictionary<Guid, IContent> _nodes = [];
    private readonly List<string> _published = [];

    [Fact]
    public void Missing_nodes_are_made_with_their_keys_parents_first_and_published_once()
    {
        Run();
        Run();

        Assert.Equal(["Cải cách hành chính", "Tin tức", "Văn bản"], _published);
        Assert.Equal(SitePart.All.Select(part => part.Key).Order(), _nodes.Keys.Order());
    }

    [Fact]
    public void Without_the_document_types_nothing_is_made()
    {
        Run(hasTypes: false);

        Assert.Empty(_nodes);
    }

    private void Run(bool hasTypes = true)
    {
        var contents = Edge<IContentService>.With(
            ("GetById", args => _nodes.GetValueOrDefault((Guid)args[0]!)),
            ("Create", args =>
            {
                Assert.True(args[1] is -1 || _nodes.ContainsKey((Guid)args[1]!));
                return TestContent.Article((string)args[0]!);
            }
        ),
            ("Save", args =>
            {
                var node = (IContent)args[0]!;
                _nodes.Add(node.Key, node);
                return OperationResult.Succeed(new EventMessages());
            }
        ),
            ("Publish", args =>
            {
                var node = (Content)args[0]!;
                node.Published = true;
                _published.Add(node.Name!);
                return new PublishResult(new EventMessages(), node);
            }
        ));
        var types = Edge<IContentTypeService>.With(("Get", _ => hasTypes ? TestContent.TypeOf(TestContent.Article("x")) : null));
        new EnsureSiteParts(contents, types, NullLogger<EnsureSiteParts>.Instance).Run();
    }
}
