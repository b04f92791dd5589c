using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Tests.Platform;

public sealed class WordDiffTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("Một cửa", "Một cửa", "Một cửa")]
    [InlineData("", "Một cửa", "[+Một cửa]")]
    [InlineData("Một cửa", "", "[-Một cửa]")]
    [InlineData("Hồ sơ trả trước hạn", "Hồ sơ trả đúng hạn", "Hồ sơ trả [-trước ][+đúng ]hạn")]
    [InlineData("Nghị định 61/2018/NĐ-CP quy định", "Nghị định 61/2019/NĐ-CP quy định", "Nghị định [-61/2018/NĐ-CP ][+61/2019/NĐ-CP ]quy định")]
    [InlineData("Bộ phận một cửa làm việc cả sáng thứ bảy.", "Bộ phận một cửa làm việc cả ngày thứ sáu.", "Bộ phận một cửa làm việc cả [-sáng ][+ngày ]thứ [-bảy][+sáu].")]
    [InlineData("Hà Nội, Huế, tháng 5 năm ngoái", "Hải Phòng, Vinh, tháng 5 năm ngoái", "[-Hà Nội, Huế][+Hải Phòng, Vinh], tháng 5 năm ngoái")]
    [InlineData("một\nhai\nba", "một\nba", "một\n[-hai\n]ba")]
    [InlineData("một\nba", "một\nhai\nba", "một\n[+hai\n]ba")]
    [InlineData("a  b", "a b", "a b")]
    public void Words_that_changed_are_told(string from, string to, string expected) => Assert.Equal(expected, Show(WordDiff.Compare(from, to)));

    [Fact]
    public void Another_encoding_of_the_same_letters_is_no_change()
    {
        const string Text = "Hải Phòng đổi mới";

        Assert.Equal([DiffKind.Same], WordDiff.Compare(Text, Text.Normalize(System.Text.NormalizationForm.FormD)).Select(part => part.Kind));
    }

    [Fact]
    public void Sentences_with_hardly_a_word_in_common_are_shown_whole()
    {
        var parts = WordDiff.Compare("Sáng nay đoàn kiểm tra đã làm việc với Văn phòng.", "Người dân gửi phản ánh qua hệ thống trực tuyến, rồi nhận kết quả ở đó.");

        Assert.Equal([DiffKind.Removed, DiffKind.Added], parts.Select(part => part.Kind));
    }

    [Fact]
    public void Parts_give_back_both_texts()
    {
        var random = new Random(105);
        string[] words = ["một", "cửa", "hồ", "sơ", "trả", "kết", "quả", ",", ".", "61/2018/NĐ-CP", "\n", "\n"];
        for (var run = 0; run < 300; run++)
        {
            var (from, to) = (Text(), Text());

            var parts = WordDiff.Compare(from, to);

            Assert.Equal(Bare(from), Bare(string.Concat(parts.Where(part => part.Kind != DiffKind.Added).Select(part => part.Text))));
            Assert.Equal(Bare(to), Bare(string.Concat(parts.Where(part => part.Kind != DiffKind.Removed).Select(part => part.Text))));
            Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.NotEqual(pair.First.Kind, pair.Second.Kind));
        }

        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(40)).Select(_ => words[random.Next(words.Length)]));
        static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
    }

    [Fact]
    public void Edit_script_is_as_short_as_it_can_be()
    {
        var random = new Random(61);
        for (var run = 0; run < 300; run++)
        {
            int[] from = [.. Enumerable.Range(0, random.Next(14)).Select(_ => random.Next(4))];
            int[] to = [.. Enumerable.Range(0, random.Next(14)).Select(_ => random.Next(4))];

            var steps = EditScript.Of(from, to, 100)!;

            var (x, y) = (0, 0);
            foreach (var step in steps)
            {
                Assert.True(step != EditStep.Keep || from[x] == to[y]);
                x += step == EditStep.Add ? 0 : 1;
                y += step == EditStep.Remove ? 0 : 1;
            }

            Assert.Equal((from.Length, to.Length), (x, y));
            Assert.Equal(LongestCommon(from, to), steps.Count(step => step == EditStep.Keep));
        }
    }

    [Fact]
    public void Edit_script_gives_up_beyond_its_bound()
    {
        Assert.Null(EditScript.Of([1, 2, 3], [4, 5, 6], 5));
        Assert.Equal(6, EditScript.Of([1, 2, 3], [4, 5, 6], 6)!.Count);
    }

    /// <summary>Without the bounds this takes minutes and gigabytes.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Long_texts_that_share_nothing_are_still_compared()
    {
        var (from, to) = (Book(1), Book(2));

        var parts = await Task.Run(() => WordDiff.Compare(from, to), TestContext.Current.CancellationToken);

        Assert.Equal([DiffKind.Removed, DiffKind.Added], parts.Select(part => part.Kind));
        static string Book(int seed) => string.Join('\n', Enumerable.Range(0, 20_000).Select(line => string.Join(' ', Enumerable.Range(0, 10).Select(word => $"từ{seed}x{line * 10 + word}"))));
    }

    private static int LongestCommon(int[] from, int[] to)
    {
        var lengths = new int[from.Length + 1, to.Length + 1];
        for (var x = 1; x <= from.Length; x++)
        {
            for (var y = 1; y <= to.Length; y++)
            {
                lengths[x, y] = from[x - 1] == to[y - 1] ? lengths[x - 1, y - 1] + 1 : Math.Max(lengths[x - 1, y], lengths[x, y - 1]);
            }
        }

        return lengths[from.Length, to.Length];
    }

    private static string Show(IReadOnlyList<DiffPart> parts) => string.Concat(parts.Select(part => part.Kind switch
    {
        DiffKind.Added => $"[+{part.Text}]",
        DiffKind.Removed => $"[-{part.Text}]",
        _ => part.Text,
    }));
}
