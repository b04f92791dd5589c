using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Web.Tests.EmbeddedCms.Content;

/// <summary>What was raised, in order, as short lines such as <c>Published a, b</c>.</summary>
internal sealed class NotificationJournal
{
    private readonly List<string> _lines = [];
    private readonly Dictionary<Type, Action<INotification>> _reactions = [];

    public IReadOnlyList<string> Lines => [.. _lines];

    public void Clear() => _lines.Clear();

    /// <summary>What a handler of the plugin would do.</summary>
    public void On<T>(Action<T> reaction)
        where T : INotification => _reactions[typeof(T)] = notification => reaction((T)notification);

    public static void Listen(IUmbracoBuilder umbraco)
    {
        umbraco.AddNotificationHandler<ContentSavingNotification, Writer<ContentSavingNotification>>();
        umbraco.AddNotificationHandler<ContentSavedNotification, Writer<ContentSavedNotification>>();
        umbraco.AddNotificationHandler<ContentPublishingNotification, Writer<ContentPublishingNotification>>();
        umbraco.AddNotificationHandler<ContentPublishedNotification, Writer<ContentPublishedNotification>>();
        umbraco.AddNotificationHandler<ContentUnpublishingNotification, Writer<ContentUnpublishingNotification>>();
        umbraco.AddNotificationHandler<ContentUnpublishedNotification, Writer<ContentUnpublishedNotification>>();
        umbraco.AddNotificationHandler<ContentMovingToRecycleBinNotification, Writer<ContentMovingToRecycleBinNotification>>();
        umbraco.AddNotificationHandler<ContentMovedToRecycleBinNotification, Writer<ContentMovedToRecycleBinNotification>>();
        umbraco.AddNotificationHandler<ContentMovingNotification, Writer<ContentMovingNotification>>();
        umbraco.AddNotificationHandler<ContentMovedNotification, Writer<ContentMovedNotification>>();
        umbraco.AddNotificationHandler<ContentDeletingNotification, Writer<ContentDeletingNotification>>();
        umbraco.AddNotificationHandler<ContentDeletedNotification, Writer<ContentDeletedNotification>>();
        umbraco.AddNotificationHandler<ContentTreeChangeNotification, Writer<ContentTreeChangeNotification>>();
    }

    private void Write(INotification notification)
    {
        _lines.Add(Line(notification));
        _reactions.GetValueOrDefault(notification.GetType())?.Invoke(notification);
    }

    private static string Line(INotification notification) => notification switch
    {
        ContentSavingNotification n => $"Saving {Names(n.SavedEntities)}",
        ContentSavedNotification n => $"Saved {Names(n.SavedEntities)}",
        ContentPublishingNotification n => $"Publishing {Names(n.PublishedEntities)}",
        ContentPublishedNotification n => $"Published {Names(n.PublishedEntities)}",
        ContentUnpublishingNotification n => $"Unpublishing {Names(n.UnpublishedEntities)}",
        ContentUnpublishedNotification n => $"Unpublished {Names(n.UnpublishedEntities)}",
        ContentMovingToRecycleBinNotification n => $"MovingToRecycleBin {Names(n.MoveInfoCollection.Select(info => info.Entity))}",
        ContentMovedToRecycleBinNotification n => $"MovedToRecycleBin {Names(n.MoveInfoCollection.Select(info => info.Entity))}",
        ContentMovingNotification n => $"Moving {Names(n.MoveInfoCollection.Select(info => info.Entity))}",
        ContentMovedNotification n => $"Moved {Names(n.MoveInfoCollection.Select(info => info.Entity))}",
        ContentDeletingNotification n => $"Deleting {Names(n.DeletedEntities)}",
        ContentDeletedNotification n => $"Deleted {Names(n.DeletedEntities)}",
        ContentTreeChangeNotification n => $"TreeChange {string.Join(", ", n.Changes.Select(change => $"{change.Item.Name} {change.ChangeTypes}"))}",
        _ => notification.GetType().Name,
    };

    private static string Names(IEnumerable<IContent> contents) => string.Join(", ", contents.Select(content => content.Name));

    private sealed class Writer<T>(NotificationJournal journal) : INotificationHandler<T>
        where T : INotification
    {
        public void Handle(T notification) => journal.Write(notification);
    }
}
