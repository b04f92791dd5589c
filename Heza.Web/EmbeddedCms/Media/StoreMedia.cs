using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Media;

/// <param name="Created">False when the site had the same content before; the item is then that one.</param>
public sealed record StoredMedia(MediaItem Item, bool Created);

/// <summary>
/// Takes a file in: checks what it really is, keeps it under its hash and describes it in the database. Sending the same
/// bytes again answers the item that is there, with the alternative text filled in if it had none.
/// </summary>
public sealed class StoreMedia(CmsDbContext db, MediaFolder folder, IOptions<MediaOptions> options, TimeProvider time)
{
    private const string Accepted = "Trang nhận ảnh JPEG, PNG, WebP, GIF và tài liệu PDF, DOCX, XLSX.";

    public async Task<Result<StoredMedia>> Run(Stream content, string? fileName, string? altText, Actor by, CancellationToken ct)
    {
        var alt = SingleLine.Clean(altText) is { Length: > 0 } text ? text : null;
        if (alt?.Length > MediaName.MaxAltText)
        {
            return AltTextTooLong;
        }

        using var incoming = await folder.Receive(content, options.Value.MaxAnyBytes, ct);
        if (incoming is null)
        {
            return TooLarge("Tệp", options.Value.MaxAnyBytes);
        }

        if (incoming.Size == 0)
        {
            return Problem.Field("file", "Tệp rỗng. Hãy chọn lại tệp.");
        }

        var looked = Examine(incoming, MediaName.Clean(fileName));
        if (!looked.Ok)
        {
            return looked.Problem;
        }

        if (await Existing(incoming.Hash, alt, ct) is { } existing)
        {
            return new StoredMedia(existing, Created: false);
        }

        var (kind, name, size) = looked.Value;
        var item = new MediaItem
        {
            Key = Guid.CreateVersion7(),
            FileName = name,
            Hash = incoming.Hash,
            Extension = kind.Extension,
            ContentType = kind.ContentType,
            Kind = kind.Media,
            Size = incoming.Size,
            AltText = alt,
            Width = size?.Width,
            Height = size?.Height,
            Text = kind == FileKind.Pdf ? await PdfText.Read(incoming.Path, options.Value, ct) : null,
            CreatedAt = time.UtcNow(),
            ById = by.Id,
            ByName = by.Name,
        };
        folder.Keep(incoming, kind.Extension);
        return await Add(item, alt, ct);
    }

    public static Problem AltTextTooLong { get; } = Problem.Field("altText", $"Mô tả ảnh dài quá {MediaName.MaxAltText} ký tự.");

    private Result<(FileKind Kind, string Name, (int Width, int Height)? Size)> Examine(IncomingFile incoming, string typedName)
    {
        using var file = File.OpenRead(incoming.Path);
        var content = Recognised.Of(file);
        var extension = MediaName.Extension(typedName);
        if (content.Kind is not { } kind)
        {
            return FileKind.Named(extension) is null
                ? new Problem(ProblemKind.UnsupportedType, $"Không nhận loại tệp này (nội dung: {content.Name}). {Accepted}")
                : Belies(extension, content.Name);
        }

        if (extension.Length > 0 && !kind.Allows(extension))
        {
            return Belies(extension, kind.Name);
        }

        var limit = options.Value.MaxBytes(kind.Media);
        if (incoming.Size > limit)
        {
            return TooLarge(kind.Media == MediaKind.Image ? "Ảnh" : "Tài liệu", limit);
        }

        var size = kind.Media == MediaKind.Image ? ImageSize.Read(kind, file) : null;
        return kind.Media == MediaKind.Image && size is null
            ? Problem.Field("file", $"Ảnh {kind.Name} bị hỏng, không đọc được kích thước. Hãy lưu lại ảnh rồi gửi lại.")
            : (kind, MediaName.For(kind, typedName), size);
    }

    private static Problem Belies(string extension, string content) =>
        Problem.Field("file", $"Tên tệp có đuôi .{extension} nhưng nội dung là {content}. Hãy lưu lại tệp đúng loại rồi gửi lại. {Accepted}");

    private static Problem TooLarge(string what, long limit) =>
        new(ProblemKind.TooLarge, $"{what} lớn quá mức cho phép ({(limit >= 1024 * 1024 ? $"{limit / 1024 / 1024} MB" : $"{limit} byte")}).");

    private async Task<MediaItem?> Existing(string hash, string? alt, CancellationToken ct)
    {
        var existing = await db.Set<MediaItem>().FirstOrDefaultAsync(item => item.Hash == hash, ct);
        if (existing is { AltText: null } && alt is not null)
        {
            existing.AltText = alt;
            await db.SaveChangesAsync(ct);
        }

        return existing;
    }

    private async Task<Result<StoredMedia>> Add(MediaItem item, string? alt, CancellationToken ct)
    {
        var entry = db.Add(item);
        try
        {
            await db.SaveChangesAsync(ct);
            return new StoredMedia(item, Created: true);
        }
        catch (DbUpdateException)
        {
            // Somebody else stored the same bytes at the same time.
            entry.State = EntityState.Detached;
            if (await Existing(item.Hash, alt, ct) is { } existing)
            {
                return new StoredMedia(existing, Created: false);
            }

            throw;
        }
    }
}
