using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Media;
using Heza.Web.EmbeddedCms.Media.Reading;

namespace Heza.Web.SampleContent;

/// <summary>Draws the pictures and files of the sample content and takes them into the media library like any upload.</summary>
public sealed class SampleMedia(StoreMedia store, ReadOwnFile read, IWebHostEnvironment environment, TimeProvider time)
{
    public const string AltText = "Tranh vẽ bến cảng lúc bình minh với cần cẩu và mặt biển";

    private const string Font = "reform/fonts/Tinos-Regular.ttf";

    public async Task<Guid> Picture(SampleArticle article, CancellationToken ct) =>
        (await Store(DrawSamplePicture.Run(int.Parse(article.Id[^3..], System.Globalization.CultureInfo.InvariantCulture)), $"{article.Id}.png", AltText, ct)).Key;

    /// <summary>A picture that stands for a photo of an activity.</summary>
    public async Task<Guid> Photo(int seed, CancellationToken ct) => (await Store(DrawSamplePicture.Run(seed), $"anh-hoat-dong-{seed}.png", AltText, ct)).Key;

    public async Task<Guid> File(SampleDocument document, CancellationToken ct)
    {
        await using var font = environment.WebRootFileProvider.GetFileInfo(Font).CreateReadStream();
        using var bytes = new MemoryStream();
        await font.CopyToAsync(bytes, ct);
        var item = await Store(DrawSampleDocument.Run(document, bytes.ToArray(), time.UtcNow()), $"{document.Number.Replace('/', '-')}.pdf", null, ct);
        await read.Run(item, ct);
        return item.Key;
    }

    private async Task<MediaItem> Store(byte[] bytes, string fileName, string? altText, CancellationToken ct)
    {
        using var content = new MemoryStream(bytes);
        var stored = await store.Run(content, fileName, altText, Actor.System, ct);
        return stored.Ok ? stored.Value.Item : throw new InvalidDataException($"Sample file {fileName}: {stored.Problem.Title}");
    }
}
