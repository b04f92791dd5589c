using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>A file that was found good and is not kept yet; gone when this is disposed.</summary>
/// <param name="Name">Safe to show, with an extension of its kind.</param>
/// <param name="Width">Pixels as it is seen, turned upright; images only.</param>
public sealed record ReceivedMedia(IncomingFile File, FileKind Kind, string Name, int? Width, int? Height) : IDisposable
{
    public void Dispose() => File.Dispose();
}

/// <summary>Takes a file in and looks at what it really is, whatever its name says.</summary>
public sealed class ReceiveMedia(MediaFolder folder, IOptions<MediaOptions> options)
{
    private const string Accepted = "Trang nhận ảnh JPEG, PNG, WebP, GIF và tài liệu PDF, DOCX, XLSX.";

    public async Task<Result<ReceivedMedia>> Run(Stream content, string? fileName, CancellationToken ct)
    {
        var incoming = await folder.Receive(content, options.Value.MaxAnyBytes, ct);
        if (incoming is null)
        {
            return TooLarge("Tệp", options.Value.MaxAnyBytes);
        }

        try
        {
            var examined = Examine(incoming, MediaName.Clean(fileName));
            if (!examined.Ok)
            {
                incoming.Dispose();
            }

            return examined;
        }
        catch
        {
            incoming.Dispose();
            throw;
        }
    }

    private Result<ReceivedMedia> Examine(IncomingFile incoming, string typedName)
    {
        if (incoming.Size == 0)
        {
            return Problem.Field("file", "Tệp rỗng. Hãy chọn lại tệp.");
        }

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
        return incoming.Size > limit ? TooLarge(kind.Media == MediaKind.Image ? "Ảnh" : "Tài liệu", limit)
            : kind.Media == MediaKind.Image ? Picture(incoming, file, kind, typedName)
            : new ReceivedMedia(incoming, kind, MediaName.For(kind, typedName), null, null);
    }

    private Result<ReceivedMedia> Picture(IncomingFile incoming, FileStream file, FileKind kind, string typedName)
    {
        if (ImageSize.Read(kind, file) is not var (width, height))
        {
            return Problem.Field("file", $"Ảnh {kind.Name} bị hỏng, không đọc được kích thước. Hãy lưu lại ảnh rồi gửi lại.");
        }

        if ((long)width * height > options.Value.MaxImagePixels)
        {
            return Problem.Field("file",
                $"Ảnh quá lớn: {width} × {height} điểm ảnh, tối đa {options.Value.MaxImagePixels / 1_000_000} triệu điểm ảnh. Hãy thu nhỏ ảnh rồi gửi lại.");
        }

        (width, height) = PictureOrientation.LiesOnItsSide(incoming.Path) ? (height, width) : (width, height);
        return new ReceivedMedia(incoming, kind, MediaName.For(kind, typedName), width, height);
    }

    private static Problem Belies(string extension, string content) =>
        Problem.Field("file", $"Tên tệp có đuôi .{extension} nhưng nội dung là {content}. Hãy lưu lại tệp đúng loại rồi gửi lại. {Accepted}");

    private static Problem TooLarge(string what, long limit) =>
        new(ProblemKind.TooLarge, $"{what} lớn quá mức cho phép ({(limit >= 1024 * 1024 ? $"{limit / 1024 / 1024} MB" : $"{limit} byte")}).");
}
