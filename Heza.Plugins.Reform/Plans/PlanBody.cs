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
}
