using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Data;

/// <summary>The embedded CMS's tables (prefix <c>Cms</c>) and its accounts, in the same database as the plugin's.</summary>
public abstract class CmsDbContext(DbContextOptions options) : IdentityDbContext<Account, IdentityRole, string>(options)
{
    public const string HistoryTable = "__CmsMigrations";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CmsDbContext).Assembly);

        // People are told of an act in the transaction of the act.
        builder.MapNotices();

        // The plugin's table, and its migrations'; here so that what is done is audited in the transaction that does it.
        builder.ApplyConfiguration(new AuditEntryConfiguration());
        builder.Entity<AuditEntry>().ToTable(AuditEntry.Table, table => table.ExcludeFromMigrations());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}

/// <summary>Names the SQLite migration set.</summary>
public sealed class SqliteCmsDbContext(DbContextOptions<SqliteCmsDbContext> options) : CmsDbContext(options);

/// <summary>Names the PostgreSQL migration set.</summary>
public sealed class PostgreSqlCmsDbContext(DbContextOptions<PostgreSqlCmsDbContext> options) : CmsDbContext(options);
