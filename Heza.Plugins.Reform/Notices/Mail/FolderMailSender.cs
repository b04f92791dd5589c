using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Notices.Mail;

/// <summary>Puts each mail into the folder as <c>{id}.eml</c>; a second attempt writes the same file again.</summary>
public sealed class FolderMailSender(IOptions<MailOptions> options, IHostEnvironment environment) : IMailSender
{
    public async Task<MailAnswer> Send(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(environment.ContentRootPath, options.Value.Folder)).FullName;
            var draft = Path.Combine(folder, $"{mail.Id}.tmp");
            using (var message = Letter.Of(mail, options.Value))
            {
                await message.WriteToAsync(draft, ct);
            }

            // Whoever fetches the mails never sees half of one.
            File.Move(draft, Path.ChangeExtension(draft, ".eml"), overwrite: true);
            return MailAnswer.Sent;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new MailAnswer("Không ghi được thư vào thư mục Heza:Mail:Folder; hãy kiểm tra dung lượng và quyền ghi.", Again: true, ServerAway: true);
        }
    }
}
