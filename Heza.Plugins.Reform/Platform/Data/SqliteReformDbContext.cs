using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Platform.Data;

/// <summary>Names the SQLite migration set.</summary>
public sealed class SqliteReformDbContext(DbContextOptions<SqliteReformDbContext> options) : ReformDbContext(options);
