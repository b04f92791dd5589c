using System.Text.Json;
using Heza.Plugins.Reform.Platform;

namespace Heza.Web.Security;

/// <summary>Reads a JSON body whose mistakes the caller is told about in Vietnamese.</summary>
public static class JsonBody
{
    /// <summary>
    /// Describes the body to OpenAPI. Named beside JSON, any other type gets as far as <see cref="Read{T}"/>, which says
    /// what is wrong with it; routing alone would answer 415 without a word.
    /// </summary>
    public static RouteHandlerBuilder TakesJson<T>(this RouteHandlerBuilder endpoint)
        where T : class => endpoint.Accepts<T>("application/json", "*/*");

    /// <summary>
    /// The body as <typeparamref name="T"/>. Another content type than JSON is refused (415): an HTML form of another
    /// site cannot send it, so this also keeps such forms out.
    /// </summary>
    public static async Task<Result<T>> Read<T>(HttpRequest request, CancellationToken ct)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return new Problem(ProblemKind.UnsupportedType, "Hãy gửi dữ liệu dạng JSON (Content-Type: application/json).");
        }

        try
        {
            return await request.ReadFromJsonAsync<T>(ct) is { } body ? body : Unreadable();
        }
        catch (JsonException)
        {
            return Unreadable();
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new Problem(ProblemKind.TooLarge, "Dữ liệu gửi lên quá lớn.");
        }
        catch (BadHttpRequestException)
        {
            return Unreadable();
        }
    }

    private static Problem Unreadable() => new(ProblemKind.Malformed, "Không đọc được dữ liệu JSON gửi lên.");
}
