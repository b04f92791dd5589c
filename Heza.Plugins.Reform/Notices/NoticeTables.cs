using Heza.Plugins.Reform.Notices.Mail;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Notices;

public static class NoticeTables
{
    /// <summary>
    /// Maps the plugin's notices in another context over the same database, so that a host tells people of an act in the
    /// act's own transaction. The plugin's migrations make the tables.
    /// </summary>
    public static ModelBuilder MapNotices(this ModelBuilder builder)
    {
        builder.ApplyConfiguration(new NoticeConfiguration()).ApplyConfiguration(new OutgoingMailConfiguration());
        builder.Entity<Notice>().Metadata.SetIsTableExcludedFromMigrations(true);
        builder.Entity<OutgoingMail>().Metadata.SetIsTableExcludedFromMigrations(true);
        return builder;
    }
}
