using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Heza.Plugins.Reform.Platform.Data;

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}

/// <summary>Section <c>Reform:Database</c>: where the plugin keeps its data.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Reform:Database";

    /// <summary><c>Sqlite</c> (default) or <c>PostgreSql</c>.</summary>
    [EnumDataType(typeof(DatabaseProvider), ErrorMessage = "Reform:Database:Provider must be Sqlite or PostgreSql.")]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>An ADO.NET connection string of the provider; a relative SQLite path starts at the working directory (with <c>dotnet run</c> the project's folder).</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "Reform:Database:ConnectionString is missing.")]
    public string ConnectionString { get; set; } = "Data Source=App_Data/heza.db";

    /// <summary>For registrations, which must know the provider before options can be resolved.</summary>
    public static DatabaseOptions Of(IConfiguration configuration) => configuration.GetSection(Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
}
