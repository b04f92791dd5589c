using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Accounts.SignIns;

[JsonConverter(typeof(KebabCaseEnum<SignInOutcome>))]
public enum SignInOutcome
{
    SignedIn,

    /// <summary>Signed in with a recovery code: the phone was not at hand, or somebody else had the codes.</summary>
    SignedInByRecoveryCode,
    WrongPassword,
    WrongCode,

    /// <summary>This attempt, or one before it, locked the account for a while.</summary>
    Locked,
    Disabled,
}

/// <summary>
/// One attempt to sign in to an account. Beside the audit and not in it, because it names addresses and browsers: these
/// are forgotten after <see cref="AccountOptions.SignInHistoryDays"/>, and nothing in the audit can be.
/// </summary>
public sealed class SignInRecord
{
    public long Id { get; private set; }

    public required string AccountId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required SignInOutcome Outcome { get; init; }

    public required string Address { get; init; }

    public required string Browser { get; init; }
}

public sealed class SignInRecordConfiguration : IEntityTypeConfiguration<SignInRecord>
{
    public void Configure(EntityTypeBuilder<SignInRecord> builder)
    {
        builder.ToTable("CmsSignIns");
        builder.HasKey(record => record.Id);
        builder.Property(record => record.AccountId).HasMaxLength(64);
        builder.Property(record => record.Address).HasMaxLength(SignInOrigin.MaxAddress);
        builder.Property(record => record.Browser).HasMaxLength(SignInOrigin.MaxBrowser);
        builder.HasIndex(record => new { record.AccountId, record.At });
        builder.HasIndex(record => record.At);
    }
}
