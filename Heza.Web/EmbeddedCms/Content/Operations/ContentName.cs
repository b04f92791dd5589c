using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.Security;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>What a document may be called.</summary>
public static class ContentName
{
    public static Problem? Check(string? name) => name switch
    {
        null => Wrong("Hãy nhập tên."),
        // Also when all there is cannot be seen, such as U+200B: readers would get a link without words.
        _ when SingleLine.Clean(name).Length == 0 => Wrong("Hãy nhập tên."),
        _ when name.Length > CmsNode.NameLength => Wrong($"Tên dài {name.Length} ký tự; chỉ được tối đa {CmsNode.NameLength}."),
        _ when !StorableText.Is(name) || name.Any(char.IsControl) => Wrong("Tên có ký tự điều khiển không hợp lệ; hãy gõ lại."),
        _ => null,
    };

    private static Problem Wrong(string message) => Problem.Field("name", message);
}
