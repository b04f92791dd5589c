using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform;
using Heza.Web.Security;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>What an administrator says about an account, checked.</summary>
/// <param name="Roles">At least one, each of <see cref="DeskRole.All"/>.</param>
/// <param name="Unit">Code of the unit; always there for <see cref="DeskRole.Unit"/>.</param>
public sealed partial record AccountDetails(string Name, IReadOnlyList<string> Roles, string? Unit)
{
    public const int MaxName = 200;
    public const int MaxUnit = 64;
    private const int MaxEmail = 254;

    public static Result<AccountDetails> Check(string? name, IReadOnlyList<string?>? roles, string? unit)
    {
        var cleanName = CheckName(name);
        if (!cleanName.Ok)
        {
            return cleanName.Problem;
        }

        var known = new List<string>();
        foreach (var role in roles ?? [])
        {
            if (DeskRole.All.FirstOrDefault(each => each.Equals(role, StringComparison.OrdinalIgnoreCase)) is not { } match)
            {
                return Problem.Field("roles", $"Vai trò không hợp lệ. Hãy chọn trong: {string.Join(", ", DeskRole.All)}.");
            }

            known.Add(match);
        }

        if (known.Count == 0)
        {
            return Problem.Field("roles", "Hãy chọn ít nhất một vai trò.");
        }

        var code = string.IsNullOrWhiteSpace(unit) ? null : unit.Trim();
        if (code is not null && (code.Length > MaxUnit || !UnitCode().IsMatch(code)))
        {
            return Problem.Field("unit", "Mã đơn vị chỉ gồm chữ thường không dấu, chữ số và gạch nối, ví dụ mot-cua.");
        }

        return code is null && known.Contains(DeskRole.Unit)
            ? Problem.Field("unit", "Vai trò Đơn vị cần mã đơn vị.")
            : new AccountDetails(cleanName.Value, [.. known.Distinct(StringComparer.Ordinal)], code);
    }

    /// <summary>Roles and unit in words, for the audit.</summary>
    public string Describe() => $"Vai trò: {string.Join(", ", Roles.Select(DeskRole.Label))}" + (Unit is null ? "" : $"; đơn vị: {Unit}");

    /// <summary>The name as it is kept: one line, nothing invisible.</summary>
    public static Result<string> CheckName(string? name)
    {
        var clean = SingleLine.Clean(name);
        return clean.Length is 0 or > MaxName
            ? Problem.Field("name", clean.Length == 0 ? "Hãy nhập họ tên." : $"Họ tên dài quá {MaxName} ký tự.")
            : clean;
    }

    /// <summary>Whether this is an e-mail address that can be stored and written to; blanks around it are dropped.</summary>
    public static bool IsEmail([NotNullWhen(true)] string? typed, out string email)
    {
        email = typed?.Trim() ?? "";
        return email.Length is > 2 and <= MaxEmail
            && !email.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c))
            && MailAddress.TryCreate(email, out var address) && address.Address == email;
    }

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex UnitCode();
}
