using System.Security.Cryptography;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Identity;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <param name="Password">Null when the account was there before.</param>
public sealed record SampleAccount(string Email, string RoleLabel, string? Password);

/// <summary>
/// One account for each role, to try the site with. In Development they share <see cref="DevelopmentPassword"/>; elsewhere
/// they are made only when somebody asks for sample data, and each gets a random password, which is told once.
/// </summary>
public sealed class CreateSampleAccounts(CmsDbContext db, UserManager<Account> accounts, RegisterAccount register, IHostEnvironment environment)
{
    public const string DevelopmentPassword = "Heza-Thu-Nghiem-2023";

    private static readonly (string Email, AccountDetails Details)[] Samples =
    [
        ("bientap@heza.example", new("Trần Thị Biên Tập", [DeskRole.Editor], null)),
        ("lanhdao@heza.example", new("Nguyễn Văn Lãnh Đạo", [DeskRole.Approver], null)),
        ("vanphong@heza.example", new("Lê Thị Văn Phòng", [DeskRole.Office], null)),
        ("donvi@heza.example", new("Phạm Văn Đơn Vị", [DeskRole.Unit], "mot-cua")),
        ("quantri@heza.example", new("Vũ Thị Quản Trị", [DeskRole.Administrator], null)),
    ];

    /// <param name="asked">Somebody asked for sample data (<c>--seed</c>); without it this refuses outside Development.</param>
    /// <returns>What to tell the person at the console.</returns>
    public async Task<IReadOnlyList<SampleAccount>> Run(bool asked, CancellationToken ct)
    {
        if (!asked && !environment.IsDevelopment())
        {
            throw new InvalidOperationException("Sample accounts are made in Development or with --seed only.");
        }

        var made = new List<SampleAccount>();
        await using var transaction = await db.BeginExclusive(RegisterAccount.Topic, ct);
        foreach (var (email, details) in Samples)
        {
            string? password = null;
            if (await accounts.FindByEmailAsync(email) is null)
            {
                password = environment.IsDevelopment() ? DevelopmentPassword : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(10));
                var registered = await register.Run(email, details, password, Actor.System, ct);
                if (!registered.Ok)
                {
                    throw new InvalidOperationException($"Sample account {email}: {registered.Problem.Title}");
                }
            }

            made.Add(new SampleAccount(email, DeskRole.Label(details.Roles[0]), password));
        }

        await transaction.CommitAsync(ct);
        return made;
    }
}
