using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Http.Features;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>A file and what was sent with it, as a multipart form.</summary>
internal sealed record UploadForm(IFormFile File, string? AltText)
{
    /// <summary>What the other fields and the boundaries of an upload may take beside the file, in bytes.</summary>
    private const long Overhead = 64 * 1024;

    // The server's limit is raised for these addresses only; the form keeps big files on disk, not in memory.
    public static async Task<Result<UploadForm>> Read(HttpContext context, long maxFile, CancellationToken ct)
    {
        var request = context.Request;
        if (!request.HasFormContentType)
        {
            return new Problem(ProblemKind.UnsupportedType, "Hãy gửi tệp dạng multipart/form-data.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = maxFile + Overhead;
        }

        try
        {
            var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = maxFile + Overhead }, ct);
            return form.Files["file"] is { } file
                ? new UploadForm(file, form["altText"])
                : Problem.Field("file", "Hãy chọn tệp để tải lên (trường file).");
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new Problem(ProblemKind.TooLarge, $"Tệp lớn quá mức cho phép ({maxFile / 1024 / 1024} MB).");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return new Problem(ProblemKind.Malformed, "Không đọc được tệp gửi lên. Hãy gửi lại.");
        }
    }
}
