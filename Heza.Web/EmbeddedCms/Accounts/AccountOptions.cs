using System.ComponentModel.DataAnnotations;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Accounts.TwoFactor;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>Section <c>Accounts</c>.</summary>
public sealed class AccountOptions
{
    public const string Section = "Accounts";
    public const int MinPassword = 12;

    /// <summary>Made at start when there is no account at all. Without it a one-time link is printed in the log.</summary>
    public FirstAdministratorOptions FirstAdministrator { get; set; } = new();

    /// <summary>
    /// Seconds after which a signed-in browser is checked against its account again: so long may somebody go on whose
    /// account was closed or whose roles were changed. 0 checks every request. Bearer tokens are always checked.
    /// </summary>
    [Range(0, 3600, ErrorMessage = "Accounts:SessionCheckSeconds must be between 0 and 3600.")]
    public int SessionCheckSeconds { get; set; } = 60;

    /// <summary>
    /// Who must confirm the sign-in with an authenticator app: <c>none</c>, <c>administrators-and-approvers</c> or
    /// <c>everybody</c>. Who must and has not set it up can do nothing else until then. Anybody may.
    /// </summary>
    public string RequireTwoFactor { get; set; } = "none";

    /// <summary>Days for which attempts to sign in are kept, with their addresses and browsers.</summary>
    [Range(1, 3650, ErrorMessage = "Accounts:SignInHistoryDays must be between 1 and 3650.")]
    public int SignInHistoryDays { get; set; } = 180;

    internal TwoFactorNeed TwoFactor => KebabCase.Read<TwoFactorNeed>(RequireTwoFactor) ?? TwoFactorNeed.Everybody;

    /// <summary>
    /// Folder of the keys that sign cookies, tokens and links; a relative path starts at the content root. All nodes of
    /// a site share it, and it survives a new release: without the keys everybody is signed out.
    /// </summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Accounts:KeyFolder is missing.")]
    public string KeyFolder { get; set; } = "App_Data/keys";
}

/// <summary>Section <c>Accounts:FirstAdministrator</c>; both or neither.</summary>
public sealed class FirstAdministratorOptions
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}

public sealed class CheckAccountOptions : IValidateOptions<AccountOptions>
{
    public ValidateOptionsResult Validate(string? name, AccountOptions options)
    {
        if (KebabCase.Read<TwoFactorNeed>(options.RequireTwoFactor) is null)
        {
            return ValidateOptionsResult.Fail("Accounts:RequireTwoFactor must be none, administrators-and-approvers or everybody.");
        }

        var first = options.FirstAdministrator;
        if (string.IsNullOrEmpty(first.Email) && string.IsNullOrEmpty(first.Password))
        {
            return ValidateOptionsResult.Success;
        }

        if (!AccountDetails.IsEmail(first.Email, out _))
        {
            return ValidateOptionsResult.Fail("Accounts:FirstAdministrator:Email must be an e-mail address.");
        }

        return first.Password?.Length >= AccountOptions.MinPassword
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Accounts:FirstAdministrator:Password must have at least {AccountOptions.MinPassword} characters.");
    }
}
