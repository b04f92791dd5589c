using SkiaSharp;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>How a camera was held (EXIF tag 0x0112), and what turns its picture upright.</summary>
public static class PictureOrientation
{
    /// <summary>Whether width and height change places when the picture is turned upright. Reads the header only.</summary>
    public static bool LiesOnItsSide(string path)
    {
        using var codec = SKCodec.Create(path);
        return codec is not null && LiesOnItsSide(codec.EncodedOrigin);
    }

    public static bool LiesOnItsSide(SKEncodedOrigin origin) => origin >= SKEncodedOrigin.LeftTop;

    /// <summary>Takes a point of the picture as it is stored to where it is seen.</summary>
    /// <param name="origin">Which corner of what is seen the first stored pixel is.</param>
    /// <param name="width">As stored.</param>
    /// <param name="height">As stored.</param>
    public static SKMatrix Upright(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => Matrix(-1, 0, width, 0, 1, 0),
        SKEncodedOrigin.BottomRight => Matrix(-1, 0, width, 0, -1, height),
        SKEncodedOrigin.BottomLeft => Matrix(1, 0, 0, 0, -1, height),
        SKEncodedOrigin.LeftTop => Matrix(0, 1, 0, 1, 0, 0),
        SKEncodedOrigin.RightTop => Matrix(0, -1, height, 1, 0, 0),
        SKEncodedOrigin.RightBottom => Matrix(0, -1, height, -1, 0, width),
        SKEncodedOrigin.LeftBottom => Matrix(0, 1, 0, -1, 0, width),
        _ => SKMatrix.Identity,
    };

    // x' = a·x + b·y + c and y' = d·x + e·y + f
    private static SKMatrix Matrix(float a, float b, float c, float d, float e, float f) => new(a, b, c, d, e, f, 0, 0, 1);
}
