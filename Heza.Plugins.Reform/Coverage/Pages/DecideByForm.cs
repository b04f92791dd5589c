using System.Globalization;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Heza.Plugins.Reform.Coverage.Pages;

/// <summary>Takes a decision from a plain HTML form and goes back to the item's page.</summary>
internal sealed class DecideByForm(DecideFulfilment decide, ShowItemEvidence show, IAntiforgery antiforgery, TimeProvider time)
{
    public async Task<IResult> Run(HttpContext http, int id, Func<IFormCollection, Result<Verdict>> read, CancellationToken ct)
    {
        if (!http.Request.HasFormContentType)
        {
            return ShowCoverage.Refuse(new Problem(ProblemKind.UnsupportedType, "Hãy gửi quyết định bằng biểu mẫu trên trang."));
        }

        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return ShowCoverage.Refuse(new Problem(ProblemKind.Malformed, "Biểu mẫu đã hết hạn. Hãy mở lại trang và thử lần nữa."));
        }

        var form = await http.Request.ReadFormAsync(ct);
        if (Number(form["year"]) is not { } year || form["item"].ToString() is not { Length: > 0 } item)
        {
            return ShowCoverage.Refuse(new Problem(ProblemKind.Malformed, "Biểu mẫu thiếu năm hoặc mục của kế hoạch."));
        }

        var place = new ItemPlace(year, item, form["asOf"], Number(form["page"]));
        var verdict = read(form);
        var refused = verdict.Ok ? (await decide.Run([id], verdict.Value, Actor.Of(http.User), ct)).Problem : verdict.Problem;
        if (refused is not null)
        {
            return await show.Run(http, place, refused, ct);
        }

        var day = AsOfDay.Read(place.AsOf, time.Today());
        return Results.Redirect(CoverageAddress.Item(year, item, day.Ok ? day.Value : time.Today(), place.Page ?? 1));
    }

    private static int? Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
