using Heza.Plugins.Reform.Platform;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>What the document types ask of a document before readers may see it (mandatory fields, formats).</summary>
/// <param name="Validate">Messages per property alias; empty when all is well.</param>
public sealed record ContentCheck(Func<IContent, IReadOnlyDictionary<string, string[]>> Validate)
{
    public Problem? Obstacle(IContent content)
    {
        var errors = Validate(content);
        return errors.Count == 0 ? null : new Problem(ProblemKind.Invalid, "Nội dung chưa đủ để xuất bản; hãy sửa các ô được đánh dấu.", errors);
    }
}
