using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Heza.Plugins.Reform.Platform.Pages;

/// <summary>
/// A server-rendered page. Razor's static renderer writes every Vietnamese letter as a numeric entity and cannot be told
/// otherwise; here the letters are put back, which halves the page and lets people read its source. Entities below
/// U+00A0, among them all that mean something in HTML, stay as they are.
/// </summary>
/// <param name="parameters">The component's parameters, as an anonymous object.</param>
public sealed partial class PageResult<T>(object parameters) : IResult, IStatusCodeHttpResult
    where T : IComponent
{
    public int? StatusCode { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = httpContext.Response.Body;
        using var rendered = new MemoryStream();
        httpContext.Response.Body = rendered;
        try
        {
            await new RazorComponentResult<T>(parameters) { StatusCode = StatusCode, PreventStreamingRendering = true }.ExecuteAsync(httpContext);
        }
        finally
        {
            httpContext.Response.Body = body;
        }

        var html = LetterEntity().Replace(Encoding.UTF8.GetString(rendered.GetBuffer(), 0, (int)rendered.Length), Letter);
        await httpContext.Response.WriteAsync(html, httpContext.RequestAborted);
    }

    private static string Letter(Match entity)
    {
        var code = int.Parse(entity.ValueSpan[3..^1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return Rune.IsValid(code) && code >= 0xA0 && Rune.IsLetterOrDigit(new Rune(code)) || code is >= 0x2010 and <= 0x2026 ? char.ConvertFromUtf32(code) : entity.Value;
    }

    [GeneratedRegex("&#x[0-9A-F]{2,5};", RegexOptions.CultureInvariant)]
    private static partial Regex LetterEntity();
}
