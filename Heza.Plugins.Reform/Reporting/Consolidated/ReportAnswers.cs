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

    public static IResult Pack(HttpContext http, EvidencePackFile pack)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(pack.Content, "application/zip", pack.Name);
    }
}
