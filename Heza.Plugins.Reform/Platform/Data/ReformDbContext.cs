using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Heza.Plugins.Reform.Platform.Data;

/// <summary>
/// The plugin's database. It knows no feature: each feature brings its entities with an
/// <see cref="IEntityTypeConfiguration{TEntity}"/> in its own folder and reads them with <see cref="DbContext.Set{TEntity}()"/>.
/// </summary>
public abstract class ReformDbContext(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ReformDbContext).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}

/// <summary>Every stored <see cref="DateTime"/> is UTC; a local or unspecified one is a bug that fails here.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => Checked(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime value) =>
        value.Kind == DateTimeKind.Utc ? value : throw new InvalidOperationException($"{value:O} is not UTC.");
}
