using System.Text.Json;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Diagnostics;

namespace Heza.Web.Security;

/// <summary>An error is told in calm words, with the request's id and nothing of the inside.</summary>
public static partial class FriendlyErrors
{
    public static readonly Problem NotFound = Problem.NotFound("Không tìm thấy trang này.");

    private static readonly Problem Malformed = new(ProblemKind.Malformed, "Không đọc được yêu cầu. Hãy kiểm tra lại nội dung gửi lên.");
    private static readonly Problem UnreadableJson = new(ProblemKind.Malformed, "Không đọc được JSON gửi lên; hãy kiểm tra cú pháp và kiểu dữ liệu.");
    private static readonly Problem TooLarge = new(ProblemKind.TooLarge, "Nội dung gửi lên quá lớn.");

    public static IApplicationBuilder UseFriendlyErrors(this IApplicationBuilder app) =>
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => Refusal.Write(context, Of(context.Features.Get<IExceptionHandlerFeature>()?.Error, context.TraceIdentifier)),
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = error => error.Exception is BadHttpRequestException,
        });

    /// <summary>
    /// Words for refusals that routing and the framework give without any: no such address, a method or content type that
    /// the address does not take.
    /// </summary>
    public static IApplicationBuilder UseFriendlyRefusals(this IApplicationBuilder app) =>
        app.UseStatusCodePages(context => Refusal.Write(context.HttpContext, Of(context.HttpContext)));

    private static Problem Of(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => Refusal.NotSignedIn,
        StatusCodes.Status403Forbidden => Refusal.Forbidden,
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => new(ProblemKind.WrongMethod, $"Địa chỉ này không nhận yêu cầu kiểu này. Hãy dùng {context.Response.Headers.Allow}."),
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => new(ProblemKind.UnsupportedType, "Hãy gửi dữ liệu đúng dạng mà địa chỉ này nhận, thường là JSON (Content-Type: application/json)."),
        >= StatusCodes.Status500InternalServerError => Broken(context.TraceIdentifier),
        _ => Malformed,
    };

    private static Problem Of(Exception? exception, string requestId) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge,
        BadHttpRequestException { InnerException: JsonException } => UnreadableJson,
        BadHttpRequestException bad when Parameter().Match(bad.Message) is { Success: true } named => Unreadable(named.Groups[1].Value),
        BadHttpRequestException => Malformed,
        _ => Broken(requestId),
    };

    private static Problem Unreadable(string parameter)
    {
        var message = $"Không đọc được giá trị của tham số “{parameter}”. Hãy kiểm tra lại kiểu và định dạng.";
        return new(ProblemKind.Malformed, message, new Dictionary<string, string[]>(StringComparer.Ordinal) { [parameter] = [message] });
    }

    private static Problem Broken(string requestId) => new(
        ProblemKind.Broken, $"Hệ thống gặp lỗi nên chưa làm được việc này. Hãy thử lại; nếu vẫn lỗi, báo quản trị kèm mã yêu cầu {requestId}.");

    // The framework tells the parameter in its message only: Failed to bind parameter "int? page" from "abc".
    [GeneratedRegex("^Failed to bind parameter \"[^\"]+ (\\w+)\" from", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
