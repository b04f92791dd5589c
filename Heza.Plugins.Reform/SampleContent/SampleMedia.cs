using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.SampleContent;

/// <summary>A picture that stands for a photograph, as PNG: the same number gives the same bytes. The host draws, the plugin has no graphics.</summary>
public delegate byte[] DrawPicture(int seed);

/// <summary>A PDF that stands for a legal document's file.</summary>
public delegate Task<byte[]> DrawDocument(SampleDocument document, DateTime createdAt, CancellationToken ct);

/// <summary>Has the pictures and files of the sample content drawn and takes them into the library like any upload.</summary>
public sealed class SampleMedia(IContentIntake intake, DrawPicture drawPicture, DrawDocument drawDocument, TimeProvider time)
{
    public const string AltText = "Tranh vẽ bến cảng lúc bình minh với cần cẩu và mặt biển";

    public Task<Guid> Picture(SampleArticle article, CancellationToken ct) =>
        Keep($"{article.Id}.png", AltText, drawPicture(int.Parse(article.Id[^3..], CultureInfo.InvariantCulture)), ct);

    /// <summary>A picture that stands for a photo of an activity.</summary>
    public Task<Guid> Photo(int seed, CancellationToken ct) => Keep($"anh-hoat-dong-{seed}.png", AltText, drawPicture(seed), ct);

    public async Task<Guid> File(SampleDocument document, CancellationToken ct) =>
        await Keep($"{document.Number.Replace('/', '-')}.pdf", null, await drawDocument(document, time.UtcNow(), ct), ct);

    /// <summary>The key that a library gives a sample file where it lets the loader choose: the same at each load.</summary>
    public static Guid KeyOf(string fileName) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"heza-sample/{fileName}")).AsSpan(0, 16));

    private async Task<Guid> Keep(string fileName, string? altText, byte[] content, CancellationToken ct)
    {
        var kept = await intake.Keep(new NewFile(KeyOf(fileName), fileName, altText, content), ct);
        return kept.Ok ? kept.Value : throw new InvalidDataException($"Sample file {fileName}: {kept.Problem.Title}");
    }
}
