using System.Diagnostics.CodeAnalysis;
using Heza.Plugins.Reform.Platform.Pages;
using Heza.Plugins.Reform.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Portal;

/// <summary>What all public pages have in common.</summary>
public static class PortalPages
{
    public const string Articles = PublicAddress.Home + "/" + PublicAddress.ArticleSection;
    public const string Documents = PublicAddress.Home + "/" + PublicAddress.DocumentSection;
    public const string Search = PublicAddress.Home + "/tim-kiem";
    public const string Plans = PublicAddress.Home + "/ke-hoach";
    public const string Preview = PublicAddress.Home + "/xem-truoc";

    private const int LongestSlug = 120;
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    internal static IReadOnlyList<Crumb> Crumbs(params Crumb[] crumbs) => [new Crumb("Trang chủ", PublicAddress.Home), .. crumbs];

    internal static PageResult<T> Page<T>(object parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new(parameters) { StatusCode = status };

    /// <summary>A page for everybody, for GET and HEAD.</summary>
    internal static RouteHandlerBuilder MapPage(
        this IEndpointRouteBuilder app, [StringSyntax("Route")] string pattern, Delegate handler) =>
        app.MapMethods(pattern, Methods, handler).AllowAnonymous().ExcludeFromDescription();

    /// <summary>False for what no publication can have as its slug; also keeps U+0000 from the database.</summary>
    internal static bool IsSlug(string text) =>
        text.Length is > 0 and <= LongestSlug && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
