using System.Diagnostics;
using System.Text;
using FsCheck.Xunit;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Papers;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Tests.Plans.Papers;

/// <summary>What strangers, scanners and careless hands may send.</summary>
public sealed class PaperFileTests
{
    private static readonly string Paper = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Plans", "Papers", "ke-hoach-105-2023.txt"));

    public static TheoryData<string, byte[]> Others => new()
    {
        { "nothing", [] },
        { "blanks", Encoding.UTF8.GetBytes(" \r\n\t \u00A0\r\n") },
        { "PDF", Encoding.UTF8.GetBytes("%PDF-1.7 …") },
        { "old Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "binary", new byte[10_000] },
        { "broken ZIP", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3, 4] },
        { "DTD", Docx.WithDocument("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><d>&a;</d>") },
        { "no XML", Docx.WithDocument("{}") },
        { "bomb", Docx.WithDocument($"<d>{new string(' ', 40 << 20)}</d>") },
        { "deep", Docx.WithDocument(string.Concat(Enumerable.Repeat("<w:p xmlns:w=\"urn:w/main\">", 3000))) },
    };

    [Theory, MemberData(nameof(Others))]
    public void What_is_no_plan_is_refused_with_a_reason(string what, byte[] file)
    {
        var read = PaperFile.Lines(file, new PaperDoubts());

        Assert.False(read.Ok, what);
        Assert.Contains(read.Problem.Kind, new[] { ProblemKind.UnsupportedType, ProblemKind.Invalid });
    }

    [Fact]
    public void Numbers_that_word_reckons_are_reckoned_again()
    {
        var plan = Read(Docx.Of(Paragraphs()));

        Assert.Equal(
            ["a", "a.1", "a.2", "a.3", "b", "b.1", "b.2", "b.3", "b.4", "b.5", "b.6", "b.7"], plan.ContentItems.SelectMany(group => group.Items.Select(item => item.Code).Prepend(group.Code)));
        Assert.Equal(7, plan.ContentItems[1].Items[1].Indicators.Count);
        Assert.Equal((4, 2, 6, 4, "105/KH-BQL"), (plan.Forms.Count, plan.Audiences.Count, plan.Units.Count, plan.ReportDeadlines.Count, plan.Number));
    }

    [Theory]
    [InlineData("l. ", "1. ")]
    [InlineData("1 . ", "1. ")]
    [InlineData("— ", "- ")]
    [InlineData("• ", "- ")]
    [InlineData("* ", "+ ")]
    [InlineData("lI. ", "II. ")]
    [InlineData("III , ", "III. ")]
    public void Dirt_in_signs_does_not_lose_items(string dirt, string clean)
    {
        var spoilt = string.Join('\n', Paper.Split('\n').Select(line => line.StartsWith(clean, StringComparison.Ordinal) ? dirt + line[clean.Length..] : line));

        Assert.Equal(10, Read(Encoding.UTF8.GetBytes(spoilt)).ContentItems.Sum(group => group.Items.Count));
    }

    [Fact]
    public void Text_without_marks_or_in_pieces_of_letters_or_utf_16_is_read_alike()
    {
        byte[][] files = [Encoding.UTF8.GetBytes(PaperText.Fold(Paper).ToUpperInvariant()), Encoding.UTF8.GetBytes(Paper.Normalize(NormalizationForm.FormD)), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Paper)]];

        Assert.Equal(["a 3", "b 7"], Read(files[1]).ContentItems.Select(group => $"{group.Code} {group.Items.Count}"));
        Assert.Equal(["a 3", "b 7"], Read(files[2]).ContentItems.Select(group => $"{group.Code} {group.Items.Count}"));
        Assert.Equal(4, Read(files[0]).ReportDeadlines.Count);
    }

    [Property(MaxTest = 200)]
    public void Any_text_is_read(string? text) => Sound(Encoding.UTF8.GetBytes(text ?? ""));

    [Fact]
    public void Spoilt_papers_are_read()
    {
        var random = new Random(105);
        for (var i = 0; i < 300; i++)
        {
            Sound(Encoding.UTF8.GetBytes(Spoil(Paper, random)));
        }
    }

    [Theory]
    [InlineData("random bytes")]
    [InlineData("one line")]
    [InlineData("short lines")]
    [InlineData("brackets and dashes")]
    [InlineData("dates and numbers")]
    public void Ten_megabytes_of_noise_take_no_time(string kind)
    {
        const int Size = 10_000_000;
        var bytes = new byte[Size];
        new Random(7).NextBytes(bytes);
        var file = kind switch
        {
            "random bytes" => bytes,
            "one line" => Encoding.ASCII.GetBytes(new string('a', Size)),
            "short lines" => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1. a) - + x\n", Size / 12))),
            "brackets and dashes" => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("- - (((((- -\n", Size / 13))),
            _ => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("báo cáo trước ngày 03/3, 61/2018/NĐ-CP-A-B 1/1/ ", Size / 60))),
        };

        var clock = Stopwatch.StartNew();
        Sound(file);

        // Under a second on an idle machine.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{kind}: {clock.Elapsed}");
    }

    /// <summary>The plan can be shown and checked: codes are unique, texts within their bounds.</summary>
    private static void Sound(byte[] file)
    {
        var doubts = new PaperDoubts();
        var lines = PaperFile.Lines(file, doubts);
        if (!lines.Ok)
        {
            return;
        }

        var read = PaperPlan.Read(lines.Value, 2023, doubts);
        Assert.InRange(read.Doubts.Count, 0, 201);
        var complete = read.Plan with { Number = "1/KH", Title = "Kế hoạch", Issuer = "Ban" };
        var checkedAgain = PlanJson.Read(Encoding.UTF8.GetBytes(complete.ToJson()));
        Assert.True(checkedAgain.Ok || complete.ContentItems.Count == 0, checkedAgain.Problem?.Title);
    }

    private static string Spoil(string paper, Random random)
    {
        var text = new StringBuilder(paper);
        for (var i = 0; i < 120; i++)
        {
            var at = random.Next(text.Length);
            switch (random.Next(5))
            {
                case 0:
                    text[at] = (char)random.Next(32, 0x2100);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(30), text.Length - at));
                    break;
                case 2:
                    text.Insert(at, "\n");
                    break;
                case 3:
                    text.Insert(at, "|l1I.)-–•\uD800\u0301\u0000"[random.Next(12)]);
                    break;
                default:
                    text.Insert(at, text.ToString(at, Math.Min(200, text.Length - at)));
                    break;
            }
        }

        return text.ToString();
    }

    private static PlanDocument Read(byte[] file)
    {
        var doubts = new PaperDoubts();
        return PaperPlan.Read(PaperFile.Lines(file, doubts).Value!, 2030, doubts).Plan;
    }

    /// <summary>The paper's lines without their signs, which Word would reckon; broken lines joined.</summary>
    private static List<(int? Level, string Text)> Paragraphs()
    {
        var paragraphs = new List<(int? Level, string Text)>();
        foreach (var line in TextPaper.Lines(Paper, new PaperDoubts()))
        {
            var (marker, rest) = ReadMarker.Of(line);
            if (marker is null && paragraphs is [.., { Level: not null }] && !line.AfterGap)
            {
                paragraphs[^1] = (paragraphs[^1].Level, $"{paragraphs[^1].Text} {line.Text}");
            }
            else
            {
                paragraphs.Add((marker?.Kind switch
                {
                    MarkerKind.Roman => 0,
                    MarkerKind.Number => 1,
                    MarkerKind.Letter => 2,
                    MarkerKind.Dash => 3,
                    MarkerKind.Plus => 4,
                    _ => null,
                }, rest));
            }
        }

        return paragraphs;
    }
}
