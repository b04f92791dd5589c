using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Diagnostics;

namespace Heza.Web.Security;

/// <summary>An error is told in calm words, with the request's id and nothing of the inside.</summary>
public static class FriendlyErrors
{
    public static readonly Problem NotFound = Problem.NotFound("Không tìm thấy trang này.");

    private static readonly Problem Malformed = new(ProblemKind.Malformed, "Không đọc được yêu cầu. Hãy kiểm tra lại nội dung gửi lên.");
    private static readonly Problem TooLarge = new(ProblemKind.TooLarge, "Nội dung gửi lên quá lớn.");

    public static IApplicationBuilder UseFriendlyErrors(this IApplicationBuilder app) =>
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => Refusal.Write(context, Of(context.Features.Get<IExceptionHandlerFeature>()?.Error, context.TraceIdentifier)),
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = error => error.Exception is BadHttpRequestException,
        });

    private static Problem Of(Exception? exception, string requestId) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge,
        BadHttpRequestException => Malformed,
        _ => new(ProblemKind.Broken, $"Hệ thống gặp lỗi nên chưa làm được việc này. Hãy thử lại; nếu vẫn lỗi, báo quản trị kèm mã yêu cầu {requestId}."),
    };
}
