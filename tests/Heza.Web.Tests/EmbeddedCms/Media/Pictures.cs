using System.Buffers.Binary;
using SkiaSharp;

namespace Heza.Web.Tests.EmbeddedCms.Media;

/// <summary>Real pictures, drawn here.</summary>
public static class Pictures
{
    /// <summary>The left half is red, the right half blue, as stored.</summary>
    public static byte[] Halves(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg, int seed = 0)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = new SKColor(255, 0, (byte)seed) };
        surface.Canvas.DrawRect(0, 0, width / 2f, height, red);
        using var image = surface.Snapshot();
        using var data = image.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>A JPEG as a telephone makes it: with an orientation and a place.</summary>
    /// <param name="orientation">EXIF: 1 to 8.</param>
    public static byte[] Photograph(int width, int height, ushort orientation)
    {
        var jpeg = Halves(width, height);
        var exif = new byte[6 + 8 + 2 + 24 + 4 + 2 + 12 + 4 + Place.Length];
        "Exif\0\0"u8.CopyTo(exif);
        var tiff = exif.AsSpan(6);
        "MM\0*"u8.CopyTo(tiff);
        BinaryPrimitives.WriteInt32BigEndian(tiff[4..], 8);
        BinaryPrimitives.WriteInt16BigEndian(tiff[8..], 2);
        Entry(tiff[10..], 0x0112, 3, 1, (uint)orientation << 16);
        Entry(tiff[22..], 0x8825, 4, 1, 38);
        BinaryPrimitives.WriteInt16BigEndian(tiff[38..], 1);
        Entry(tiff[40..], 0x001D, 2, (uint)Place.Length, 56);
        Place.CopyTo(tiff[56..]);
        var length = (ushort)(exif.Length + 2);
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. jpeg[2..]];
    }

    /// <summary>Stands in the place of a photograph.</summary>
    public static ReadOnlySpan<byte> Place => "20.8449N106.6881E\0"u8;

    public static SKBitmap Decode(byte[] bytes) => SKBitmap.Decode(bytes);

    /// <summary>Red or blue, at a point given in parts of the whole.</summary>
    public static string ColourAt(SKBitmap picture, double x, double y)
    {
        var colour = picture.GetPixel((int)(x * picture.Width), (int)(y * picture.Height));
        return colour.Red > 200 && colour.Blue < 80 ? "red" : colour.Blue > 200 && colour.Red < 80 ? "blue" : colour.ToString();
    }

    private static void Entry(Span<byte> at, ushort tag, ushort type, uint count, uint value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(at, tag);
        BinaryPrimitives.WriteUInt16BigEndian(at[2..], type);
        BinaryPrimitives.WriteUInt32BigEndian(at[4..], count);
        BinaryPrimitives.WriteUInt32BigEndian(at[8..], value);
    }
}
