using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Accounts;

/// <summary>The one link by which the first administrator is made. Only a hash of it is kept.</summary>
public sealed class SetUpLink
{
    public const string Path = "/desk/set-up";

    public static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>SHA-256 of the token, lower-case hex. The token is 256 random bits, so no salt or slow hash is needed.</summary>
    public required string TokenHash { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)));
}

public sealed class SetUpLinkConfiguration : IEntityTypeConfiguration<SetUpLink>
{
    public void Configure(EntityTypeBuilder<SetUpLink> builder)
    {
        builder.ToTable("CmsSetUpLinks");
        builder.HasKey(link => link.TokenHash);
        builder.Property(link => link.TokenHash).HasMaxLength(64);
    }
}
