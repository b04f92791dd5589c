using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Heza.Plugins.Reform.Portal.Caching;

/// <summary>
/// Gives a public answer its validators before it goes into the cache. The strong ETag is a hash of the very bytes that
/// are sent (so it differs by encoding, and survives a publish elsewhere that leaves this page alone); browsers keep the
/// answer and ask each time whether it still holds. The output cache around this answers such questions with 304.
/// </summary>
internal sealed class PublicAnswer(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var response = http.Response;
        var sent = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await next(http);
        }
        finally
        {
            response.Body = sent;
        }

        var headers = response.Headers;
        headers.Remove("blazor-enhanced-nav");
        if (response.StatusCode == StatusCodes.Status200OK && headers.CacheControl.Count == 0)
        {
            headers.ETag = $"\"{Convert.ToBase64String(SHA256.HashData(Bytes(buffer)).AsSpan(0, 12))}\"";
            headers.CacheControl = "public, max-age=0, must-revalidate";
        }
        else if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-cache";
        }

        if (!headers.Vary.Contains(HeaderNames.AcceptEncoding, StringComparer.OrdinalIgnoreCase))
        {
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        }

        if (buffer.Length > 0)
        {
            response.ContentLength = buffer.Length;
            await sent.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), http.RequestAborted);
        }
    }

    private static ReadOnlySpan<byte> Bytes(MemoryStream buffer) => buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
}
