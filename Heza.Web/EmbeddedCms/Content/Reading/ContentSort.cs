using System.Linq.Expressions;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <summary>An order of the desk's list: <c>updated</c>, <c>name</c>, <c>published</c>, <c>created</c>; with <c>-</c> before it the other way round.</summary>
public sealed record ContentSort(string By, bool Descending)
{
    public static readonly ContentSort LastChangedFirst = new("updated", true);

    public static Result<ContentSort> Read(string? text) => text switch
    {
        null or "" => LastChangedFirst,
        _ when text.TrimStart('-') is "updated" or "name" or "published" or "created" && !text.StartsWith("--", StringComparison.Ordinal) =>
            new ContentSort(text.TrimStart('-'), text[0] == '-'),
        _ => Problem.Field("sort", "Thứ tự phải là updated, name, published hoặc created; thêm dấu - phía trước để xếp ngược lại."),
    };

    /// <summary>Names go by their letters without marks. What was never published comes last either way.</summary>
    public IOrderedQueryable<CmsNode> Apply(IQueryable<CmsNode> nodes) => By switch
    {
        "name" => Order(nodes, node => node.SearchText),
        "published" => Then(nodes.OrderBy(node => node.PublishDate == null), node => node.PublishDate),
        "created" => Order(nodes, node => node.CreateDate),
        _ => Order(nodes, node => node.UpdateDate),
    };

    private IOrderedQueryable<CmsNode> Order<T>(IQueryable<CmsNode> nodes, Expression<Func<CmsNode, T>> by) => Descending
        ? nodes.OrderByDescending(by).ThenByDescending(node => node.Id)
        : nodes.OrderBy(by).ThenBy(node => node.Id);

    private IOrderedQueryable<CmsNode> Then<T>(IOrderedQueryable<CmsNode> nodes, Expression<Func<CmsNode, T>> by) => Descending
        ? nodes.ThenByDescending(by).ThenByDescending(node => node.Id)
        : nodes.ThenBy(by).ThenBy(node => node.Id);
}
