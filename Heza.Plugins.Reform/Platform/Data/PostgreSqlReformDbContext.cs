using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Platform.Data;

/// <summary>Names the PostgreSQL migration set.</summary>
public sealed class PostgreSqlReformDbContext(DbContextOptions<PostgreSqlReformDbContext> options) : ReformDbContext(options);
