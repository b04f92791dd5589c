using System.Globalization;
using System.Text;
using QRCoder;

namespace Heza.Plugins.Reform.Platform.Pictures;

/// <summary>A QR code as one path of an SVG, drawn on this machine: what is in it goes to nobody else.</summary>
/// <param name="Size">Width and height of the view box, the quiet zone included.</param>
/// <param name="Path">The dark squares, for the attribute <c>d</c>.</param>
public sealed record QrDrawing(int Size, string Path)
{
    public static QrDrawing Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var start = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return new QrDrawing(rows.Count, path.ToString());
    }
}
