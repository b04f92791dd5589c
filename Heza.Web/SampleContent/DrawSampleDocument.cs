using Heza.Plugins.Reform.SampleContent;
using SkiaSharp;

namespace Heza.Web.SampleContent;

/// <summary>
/// A one-page PDF that stands for a legal document's file, with real text, so that it can be read and found. It says on
/// its face that it is a sample.
/// </summary>
public static class DrawSampleDocument
{
    private const float A4Width = 595;
    private const float A4Height = 842;
    private const float Margin = 85;

    /// <param name="fontFile">A TrueType font with Vietnamese letters.</param>
    /// <returns>A PDF.</returns>
    public static byte[] Run(SampleDocument document, byte[] fontFile, DateTime createdAt)
    {
        using var fontData = SKData.CreateCopy(fontFile);
        using var typeface = SKTypeface.FromData(fontData);
        using var stream = new MemoryStream();
        var metadata = new SKDocumentPdfMetadata { Title = $"{document.Type} {document.Number}", Author = "Heza", Creation = createdAt, Modified = createdAt };
        using (var pdf = SKDocument.CreatePdf(stream, metadata))
        {
            var canvas = pdf.BeginPage(A4Width, A4Height);
            var y = Margin;
            y = Write(canvas, typeface, 12, document.Issuer.ToUpper(VietnameseCulture), y);
            y = Write(canvas, typeface, 12, $"Số: {document.Number}", y);
            y = Write(canvas, typeface, 16, document.Type.ToUpper(VietnameseCulture), y + 30);
            y = Write(canvas, typeface, 13, document.Abstract, y + 4);
            y = Write(canvas, typeface, 12, $"Ban hành: {document.IssuedOn}", y + 24);
            Write(canvas, typeface, 11, "Bản mẫu để thử nghiệm phần mềm, không phải văn bản gốc và không có giá trị pháp lý.", y + 24);
            pdf.EndPage();
            pdf.Close();
        }

        return stream.ToArray();
    }

    private static System.Globalization.CultureInfo VietnameseCulture => Plugins.Reform.Platform.VietnamTime.Culture;

    /// <returns>Where the next line begins, in points from the top.</returns>
    private static float Write(SKCanvas canvas, SKTypeface typeface, float size, string text, float y)
    {
        using var font = new SKFont(typeface, size);
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
        foreach (var line in Wrap(font, text))
        {
            canvas.DrawText(line, Margin, y, SKTextAlign.Left, font, ink);
            y += size * 1.45f;
        }

        return y;
    }

    private static IEnumerable<string> Wrap(SKFont font, string text)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (font.MeasureText(longer) > A4Width - (2 * Margin))
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        yield return line;
    }
}
