using Heza.Plugins.Reform.Schema;
using Heza.Plugins.Reform.Tests.Backoffice;
using Heza.Plugins.Reform.Tests.Publishing;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;

namespace Heza.Plugins.Reform.Tests.SampleContent;

/// <summary>
/// Umbraco's content as its service keeps it: real nodes of the site's own types in a list, dated by Umbraco's own rule,
/// with the notifications of a save and a publication.
/// </summary>
internal sealed class ContentShelf
{
    private static readonly DefaultShortStringHelper Strings = new(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));

    private readonly List<Content> _nodes = [];
    private readonly List<ContentType> _types;

    public ContentShelf()
    {
        var files = SchemaFiles.Read(SchemaFiles.DefaultFolder);
        _types = [.. files.ContentTypes.Select((definition, index) =>
        {
            var type = ContentTypeModel.New(definition, Strings, property => new PropertyType(Strings, property.EditorAlias, ValueStorageType.Ntext, property.Alias));
            type.Id = 900 + index;
            return type;
        })];
    }

    public IReadOnlyList<Content> Nodes => _nodes;

    public IContentTypeService Types => Edge<IContentTypeService>.With(("Get", args => _types.Find(type => type.Alias == args[0] as string)));

    public IContentService Service(IEventAggregator events) => Edge<IContentService>.With(
        ("GetById", args => args[0] is Guid key ? _nodes.Find(node => node.Key == key) : null),
        ("GetByIds", args => _nodes.Where(node => ((IEnumerable<int>)args[0]!).Contains(node.Id)).Cast<IContent>()),
        ("IsPathPublished", args => ((IContent)args[0]!).Path.Split(',').Skip(1).All(id => _nodes.Exists(node => node.Published && $"{node.Id}" == id))),
        ("GetVersionsSlim", _ => Array.Empty<IContent>()),
        ("GetPagedOfTypes", args =>
        {
            var found = _nodes.FindAll(node => ((int[])args[0]!).Contains(node.ContentTypeId));
            args[3] = (long)found.Count;
            return found.Skip((int)((long)args[1]! * (int)args[2]!)).Take((int)args[2]!).Cast<IContent>();
        }
    ),
        ("Create", args => new Content((string)args[0]!, args[1] is Guid parent ? _nodes.Single(node => node.Key == parent).Id : (int)args[1]!, _types.Single(type => type.Alias == (string)args[2]!))),
        ("Save", args => Save((Content)args[0]!, events)),
        ("Publish", args => Publish((Content)args[0]!, events)));

    private OperationResult Save(Content node, IEventAggregator events)
    {
        var messages = new EventMessages();
        events.Publish(new ContentSavingNotification(node, messages));
        if (!node.HasIdentity)
        {
            node.Id = 1000 + _nodes.Count;
            node.Path = $"{(node.ParentId == -1 ? "-1" : _nodes.Single(parent => parent.Id == node.ParentId).Path)},{node.Id}";
            node.AddingEntity();
            _nodes.Add(node);
        }

        node.ResetDirtyProperties(true);
        return OperationResult.Succeed(messages);
    }

    private static PublishResult Publish(Content node, IEventAggregator events)
    {
        var messages = new EventMessages();
        if (node.IsDirty())
        {
            return new PublishResult(PublishResultType.FailedPublishUnsavedChanges, messages, node);
        }

        var publishing = new ContentPublishingNotification(node, messages);
        events.Publish(publishing);
        if (publishing.Cancel)
        {
            return new PublishResult(PublishResultType.FailedPublishCancelledByEvent, messages, node);
        }

        node.UpdatingEntity();
        node.Publish(node.UpdateDate);
        events.Publish(new ContentTreeChangeNotification(node, TreeChangeTypes.RefreshNode, messages));
        return new PublishResult(messages, node);
    }
}
