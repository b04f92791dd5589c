using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Heza.Plugins.Reform.Platform.Pages;

namespace Heza.Plugins.Reform.Coverage.Pages;

/// <summary>Which item, on which day, as an address or a form says it.</summary>
internal sealed record ItemPlace(int Year, string Code, string? AsOf, int? Page);

/// <summary>The page of an item: its evidence, and for the Office the forms to decide.</summary>
internal sealed class ShowItemEvidence(
    ReadCoverage coverage, ReadItemEvidence evidence, IAuthorizationService authorization, IAntiforgery antiforgery, TimeProvider time)
{
    /// <param name="refused">Why a decision sent from this page was not taken.</param>
    public async Task<IResult> Run(HttpContext http, ItemPlace place, Problem? refused, CancellationToken ct)
    {
        var day = AsOfDay.Read(place.AsOf, time.Today());
        var asked = day.Ok ? day.Value : time.Today();
        var linked = await evidence.AsOf(place.Year, place.Code, asked, new Paging(place.Page, null), ct);
        var plan = await coverage.AsOf(place.Year, asked, ct);
        if (!linked.Ok || !plan.Ok)
        {
            return ShowCoverage.Refuse((linked.Problem ?? plan.Problem)!);
        }

        if (!day.Ok)
        {
            return ShowCoverage.AskAgain(place.Year, place.Code, place.AsOf, day.Problem);
        }

        var mayDecide = (await authorization.AuthorizeAsync(http.User, Permissions.Office)).Succeeded;
        return new PageResult<ItemEvidencePage>(new
        {
            Plan = plan.Value,
            Item = plan.Value.Items.Single(item => item.Code == place.Code),
            Evidence = linked.Value,
            Notice = refused?.Title,
            Token = mayDecide ? antiforgery.GetAndStoreTokens(http) : null,
        })
        { StatusCode = refused is null ? StatusCodes.Status200OK : ProblemResults.Status(refused.Kind) };
    }
}
