using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;

/// <summary>
/// An answer that first tells how far the pack is, in lines of JSON (<c>done</c>, <c>total</c>), then its <c>name</c> and
/// <c>size</c> in a line, and then is the pack. What goes wrong meanwhile is a line with a <c>problem</c>. No node needs to
/// remember a pack, and whoever stops listening stops the work.
/// </summary>
internal sealed partial class PackAsItGrows(PackContents contents, BuildEvidencePack build) : IResult
{
    public const string ContentType = "application/vnd.heza.pack";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static bool Wanted(HttpContext http) => http.Request.Headers.Accept.Contains(ContentType, StringComparer.OrdinalIgnoreCase);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, ct) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = ContentType;
        var time = httpContext.RequestServices.GetRequiredService<TimeProvider>();
        var last = time.GetTimestamp();
        try
        {
            await Line(response, new { done = 0, total = (int?)null }, ct);
            var pack = await build.Run(contents, Tell, ct);
            await using (pack.Content)
            {
                await Line(response, new { name = pack.Name, size = pack.Content.Length }, ct);
                await pack.Content.CopyToAsync(response.Body, ct);
            }
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            // The answer has begun: no status can tell any more.
            LogFailed(httpContext.RequestServices.GetRequiredService<ILogger<PackAsItGrows>>(), exception);
            await Line(response, new { problem = "Chưa tạo được gói minh chứng. Hãy thử lại; nếu vẫn không được, hãy báo quản trị hệ thống." }, ct);
        }

        async Task Tell(int done, int total)
        {
            if (done == total || time.GetElapsedTime(last) > Pause)
            {
                last = time.GetTimestamp();
                await Line(response, new { done, total }, ct);
            }
        }
    }

    private static async Task Line<T>(HttpResponse response, T line, CancellationToken ct)
    {
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line), ct);
        await response.Body.WriteAsync("\n"u8.ToArray(), ct);
        await response.Body.FlushAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An evidence pack could not be built.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
