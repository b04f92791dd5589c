using Heza.Plugins.Reform.Platform;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>
/// Messages of handlers that cancelled, for the form: a message whose category is the label (or the alias) of a property
/// belongs to that field, any other to the whole form (key "").
/// </summary>
public static class HandlerMessages
{
    public static Problem ToProblem(EventMessages messages, IContent content)
    {
        var all = messages.GetAll().Where(message => message.MessageType is EventMessageType.Error or EventMessageType.Warning or EventMessageType.Default).ToList();
        if (all.Count == 0)
        {
            return new Problem(ProblemKind.Conflict, "Thao tác bị một bước kiểm tra của hệ thống dừng lại mà không nêu lý do.");
        }

        var title = all.Count == 1 ? all[0].Message : $"Có {all.Count} điều cần sửa trước khi thực hiện.";
        var errors = all
            .GroupBy(message => Field(message.Category, content), StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => field.Select(message => message.Message).ToArray(), StringComparer.Ordinal);
        return new Problem(ProblemKind.Invalid, title, errors);
    }

    private static string Field(string category, IContent content) => content.Properties
        .FirstOrDefault(property => property.PropertyType.Name == category || property.Alias == category)?.Alias ?? "";
}
