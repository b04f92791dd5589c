using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content.Reading;

namespace Heza.Web.EmbeddedCms.Content.Desk;

/// <summary>The document picker's own small search.</summary>
internal static class PickEndpoint
{
    public static void MapPick(this RouteGroupBuilder content) =>
        content.MapGet("pick", Pick).RequireAuthorization(Permissions.Edit)
            .WithName("PickDocuments").WithSummary("Văn bản (cả bản nháp) theo số, ký hiệu gõ cách nào cũng được, hoặc theo từ có dấu hay không")
            .Produces<PageOf<DocumentChoice>>().ProducesProblem(422);

    private static async Task<IResult> Pick(
        PickDocuments pick, string? type, string? text, Guid[]? key, HttpRequest request, CancellationToken ct)
    {
        if (type is { Length: > 0 } && type != ReformSchema.LegalDocument)
        {
            return Problem.Field("type", $"Chỉ chọn được văn bản ({ReformSchema.LegalDocument}).").ToHttp();
        }

        var asked = PageAsked.Read(request);
        return asked.Ok ? (await pick.Run(new DocumentPickFilter(text ?? "", key ?? []), asked.Value, ct)).ToHttp() : asked.Problem.ToHttp();
    }
}
