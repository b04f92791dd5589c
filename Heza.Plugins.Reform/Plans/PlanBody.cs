using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Http;

namespace Heza.Plugins.Reform.Plans;

/// <summary>A plan as it comes over HTTP.</summary>
internal static class PlanBody
{
    public static readonly Problem TooLarge = new(ProblemKind.TooLarge, "Kế hoạch lớn hơn 1 MB.");

    /// <summary>The body, or null when it is too large: told while reading, for a length need not be announced.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpRequest request, CancellationToken ct)
    {
        var buffer = new byte[PlanLimits.FileBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        if (length > PlanLimits.FileBytes)
        {
            return null;
        }

        return buffer.AsMemory(0, length);
    }

    /// <summary>A larger body, whose memory grows with what comes.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadFile(HttpRequest request, int most, CancellationToken ct)
    {
        using var file = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            if (file.Length + read > most)
            {
                return null;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return file.GetBuffer().AsMemory(0, (int)file.Length);
    }
}
