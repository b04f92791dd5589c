using Heza.Plugins.Reform.Notices.Mail;
using Heza.Plugins.Reform.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Notices;

/// <summary>
/// Adds the rows of a notice, and of its e-mails where mail is on, to whatever the caller's context is about to store:
/// told and done are one transaction.
/// </summary>
public sealed class NoticeWriter(IOptions<SiteOptions> site, IOptions<MailOptions> mail)
{
    /// <param name="db">A context that maps the tables (see <see cref="NoticeTables"/>); the caller saves it.</param>
    /// <param name="people">Each is told once, however often named.</param>
    /// <param name="now">UTC.</param>
    public void Add(DbContext db, NoticeText notice, IEnumerable<Person> people, DateTime now)
    {
        foreach (var person in people.DistinctBy(person => person.Id, StringComparer.Ordinal))
        {
            db.Add(new Notice
            {
                Id = Guid.CreateVersion7(),
                RecipientId = person.Id,
                Kind = notice.Kind,
                Title = Cut(notice.Title, Notice.TitleLength),
                Text = Cut(notice.Text, Notice.TextLength),
                Link = notice.Link,
                At = now,
            });
            if (mail.Value.Mode != MailMode.Off && !string.IsNullOrWhiteSpace(person.Email))
            {
                db.Add(OutgoingMail.Of(person, notice, site.Value, now));
            }
        }
    }

    internal static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
