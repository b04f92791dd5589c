using SkiaSharp;

namespace Heza.Web.SampleContent;

/// <summary>
/// A quiet picture of a harbour at dawn for a sample article: drawn, so that the repository holds no binaries and nobody
/// takes it for a photograph.
/// </summary>
public static class DrawSamplePicture
{
    private const int Width = 1200;
    private const int Height = 630;

    /// <param name="seed">Another number gives another hour, tide and skyline; the same one the same bytes.</param>
    /// <returns>A PNG.</returns>
    public static byte[] Run(int seed)
    {
        var random = new Random(seed);
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        DrawSky(surface.Canvas, random.Next(190, 225));
        DrawCranes(surface.Canvas, random);
        DrawSea(surface.Canvas, random);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        return data.ToArray();
    }

    private static void DrawSky(SKCanvas canvas, float hue)
    {
        using var sky = new SKPaint
        {
            Shader = SKShader.CreateLinearGradient(new SKPoint(0, 0), new SKPoint(0, Height),
                [SKColor.FromHsl(hue, 62, 32), SKColor.FromHsl(hue - 10, 55, 66), SKColor.FromHsl(38, 85, 84)], [0, 0.55f, 1], SKShaderTileMode.Clamp),
        };
        canvas.DrawRect(0, 0, Width, Height, sky);
        using var sun = new SKPaint { Color = SKColor.FromHsl(44, 95, 88, 235), IsAntialias = true };
        canvas.DrawCircle(240 + (hue * 3.1f % 700), 360, 74, sun);
    }

    private static void DrawCranes(SKCanvas canvas, Random random)
    {
        using var steel = new SKPaint { Color = SKColor.FromHsl(216, 48, 24), StrokeWidth = 9, IsAntialias = true, Style = SKPaintStyle.Stroke };
        using var fill = new SKPaint { Color = SKColor.FromHsl(216, 48, 24), IsAntialias = true };
        for (var x = 60 + random.Next(40); x < Width - 120; x += 190 + random.Next(70))
        {
            var top = 210 + random.Next(70);
            canvas.DrawLine(x, 470, x + 18, top, steel);
            canvas.DrawLine(x + 84, 470, x + 66, top, steel);
            canvas.DrawLine(x + 9, 350, x + 75, 350, steel);
            canvas.DrawLine(x - 66, top - 4, x + 150, top - 4, steel);
            canvas.DrawLine(x + 42, top - 58, x + 150, top - 6, steel);
            canvas.DrawLine(x + 42, top - 58, x + 42, top, steel);
            canvas.DrawLine(x + 120, top, x + 120, top + 60 + random.Next(60), steel);
        }

        for (var x = 0; x < Width; x += 64)
        {
            var stack = random.Next(1, 4);
            canvas.DrawRect(x, 470 - (stack * 20), 60, stack * 20, fill);
        }
    }

    private static void DrawSea(SKCanvas canvas, Random random)
    {
        for (var wave = 0; wave < 5; wave++)
        {
            using var water = new SKPaint { Color = SKColor.FromHsl(204 + (wave * 4), 55, 44 - (wave * 6)), IsAntialias = true };
            using var shape = new SKPathBuilder();
            var level = 462 + (wave * 34);
            var phase = random.Next(0, 200);
            shape.MoveTo(0, Height);
            shape.LineTo(0, level);
            for (var x = 0; x <= Width; x += 20)
            {
                shape.LineTo(x, level + (8 * MathF.Sin((x + phase) / 70f)));
            }

            shape.LineTo(Width, Height);
            shape.Close();
            using var path = shape.Detach();
            canvas.DrawPath(path, water);
        }
    }
}
