using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>What Identity refuses, in Vietnamese; only the rules that this site has switched on can be met.</summary>
public sealed class VietnameseIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"Mật khẩu phải có ít nhất {length} ký tự.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"Mật khẩu phải có ít nhất {uniqueChars} ký tự khác nhau.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Mật khẩu hiện tại chưa đúng.");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "Liên kết không còn dùng được.");

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "Tài khoản vừa được người khác sửa. Hãy tải lại rồi thử lại.");

    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Không thực hiện được. Hãy thử lại.");

    /// <summary>The first thing that was refused.</summary>
    /// <param name="passwordField">Name of the field in which the password was typed.</param>
    public static Problem ToProblem(IdentityResult refused, string passwordField = "password")
    {
        var error = refused.Errors.First();
        return error.Code switch
        {
            nameof(PasswordMismatch) => Problem.Field("currentPassword", error.Description),
            nameof(ConcurrencyFailure) => Problem.Conflict(error.Description),
            nameof(InvalidToken) => new Problem(ProblemKind.Gone, error.Description),
            var code when code.StartsWith("Password", StringComparison.Ordinal) => Problem.Field(passwordField, error.Description),
            _ => throw new InvalidOperationException($"Identity refused with {error.Code}, which no caller lets happen."),
        };
    }

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
