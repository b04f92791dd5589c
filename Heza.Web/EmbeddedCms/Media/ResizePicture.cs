using Microsoft.Extensions.Options;
using SkiaSharp;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>
/// Makes the smaller sizes of a picture when they are first asked for, and keeps them beside it. Pictures come out
/// upright, in sRGB, and without what cameras write into them, such as the place; never larger than they are. One is made
/// at a time, so that memory stays bounded: by <see cref="MediaOptions.MaxImagePixels"/> times four bytes.
/// </summary>
public sealed class ResizePicture(MediaFolder folder, IOptions<MediaOptions> options) : IDisposable
{
    private const int JpegQuality = 82;
    private const int WebPQuality = 82;

    // As PNG has no quality, Skia takes this for how hard to press.
    private const int PngEffort = 100;

    private static readonly float[] DecodingScales = [0.125f, 0.25f, 0.375f, 0.5f, 0.625f, 0.75f, 0.875f];

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <returns>Where the file is; the original itself when it is an animation or cannot be decoded.</returns>
    public async Task<string> Run(string hash, FileKind kind, int width, CancellationToken ct)
    {
        var original = folder.PathOf(hash, kind.Extension);
        var path = folder.PathOf(hash, kind.Extension, width);
        if (kind == FileKind.Gif || File.Exists(path))
        {
            return kind == FileKind.Gif ? original : path;
        }

        await _one.WaitAsync(ct);
        try
        {
            return File.Exists(path) || await Task.Run(() => Make(original, path, kind, width), ct) ? path : original;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private bool Make(string original, string path, FileKind kind, int width)
    {
        using var codec = SKCodec.Create(original);
        if (codec is null || codec.FrameCount > 1 || (long)codec.Info.Width * codec.Info.Height > options.Value.MaxImagePixels)
        {
            return false;
        }

        var (stored, origin) = (codec.Info.Size, codec.EncodedOrigin);
        var seen = PictureOrientation.LiesOnItsSide(origin) ? new SKSizeI(stored.Height, stored.Width) : stored;
        var scale = Math.Min(1f, (float)width / seen.Width);
        using var pixels = Decode(codec, scale);
        if (pixels is null)
        {
            return false;
        }

        var target = new SKImageInfo(
            Math.Max(1, (int)MathF.Round(seen.Width * scale)), Math.Max(1, (int)MathF.Round(seen.Height * scale)),
            SKColorType.Rgba8888, pixels.AlphaType, SKColorSpace.CreateSrgb());
        using var surface = SKSurface.Create(target);
        using var picture = SKImage.FromBitmap(pixels);
        var upright = PictureOrientation.LiesOnItsSide(origin) ? new SKSizeI(pixels.Height, pixels.Width) : new SKSizeI(pixels.Width, pixels.Height);
        surface.Canvas.Scale((float)target.Width / upright.Width, (float)target.Height / upright.Height);
        surface.Canvas.Concat(PictureOrientation.Upright(origin, pixels.Width, pixels.Height));
        surface.Canvas.DrawImage(picture, new SKPoint(0, 0), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var resized = surface.Snapshot();
        using var file = Encode(resized, kind);
        folder.Keep(file.AsStream(), path);
        return true;
    }

    /// <summary>Pixels at least as many as are wanted; JPEG and WebP give fewer than all at once, which saves time and memory.</summary>
    private static SKBitmap? Decode(SKCodec codec, float scale)
    {
        var size = DecodingScales.Where(each => each >= scale).Select(codec.GetScaledDimensions)
            .Where(each => each.Width >= codec.Info.Width * scale && each.Height >= codec.Info.Height * scale)
            .DefaultIfEmpty(codec.Info.Size).First();
        var info = new SKImageInfo(
            size.Width, size.Height, SKColorType.Rgba8888, codec.Info.IsOpaque ? SKAlphaType.Opaque : SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        var pixels = new SKBitmap(info);

        // A picture that was cut off while it was sent shows what there is, as browsers do.
        if (codec.GetPixels(info, pixels.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput)
        {
            return pixels;
        }

        pixels.Dispose();
        return null;
    }

    private static SKData Encode(SKImage picture, FileKind kind) =>
        kind == FileKind.Jpeg ? picture.Encode(SKEncodedImageFormat.Jpeg, JpegQuality)
        : kind == FileKind.WebP ? picture.Encode(SKEncodedImageFormat.Webp, WebPQuality)
        : picture.Encode(SKEncodedImageFormat.Png, PngEffort);
}
