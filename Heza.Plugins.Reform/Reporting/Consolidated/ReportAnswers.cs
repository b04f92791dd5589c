using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;
using Microsoft.AspNetCore.Http;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Files as answers.</summary>
internal static class ReportAnswers
{
    public static readonly Problem NoForm = Problem.NotFound("Báo cáo có các dạng docx, xlsx và html.");

    // The printable form opens in the browser; the others are saved.
    public static IResult File(HttpContext http, ReportFile file)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Content-SHA256"] = file.Sha256;
        if (file.Form != ReportForm.Html)
        {
            return Results.File(file.Content, file.ContentType, file.Name);
        }

        http.Response.Headers.ContentSecurityPolicy = RenderHtml.Policy;
        return Results.File(file.Content, file.ContentType);
    }

    /// <summary>The pack as a file; to a client that asks for it, with how far it is.</summary>
    public static async Task<IResult> Pack(HttpContext http, PackContents contents, BuildEvidencePack build)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (PackAsItGrows.Wanted(http))
        {
            return new PackAsItGrows(contents, build);
        }

        var pack = await build.Run(contents, null, http.RequestAborted);
        return Results.File(pack.Content, "application/zip", pack.Name);
    }
}
