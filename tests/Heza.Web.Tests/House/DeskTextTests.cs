using System.Text.Json;
using System.Text.RegularExpressions;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.House;

/// <summary>Every text of the desk stands in its resource files, in both languages, and nowhere else.</summary>
public sealed partial class DeskTextTests
{
    private static readonly string Source = Path.Combine(RunningSite.FindWebProject(), "../Heza.Plugins.Reform/Client/src/desk");

    [Fact]
    public void Both_languages_have_the_same_keys()
    {
        var (vietnamese, english) = (Texts("vi"), Texts("en"));
        Assert.NotEmpty(vietnamese);
        // English alone has forms for one thing; they stand beside the form for several.
        Assert.Equal(vietnamese.Keys.Order(), english.Keys.Where(key => !key.EndsWith(".one", StringComparison.Ordinal)).Order());
        Assert.DoesNotContain(english.Keys, key => key.EndsWith(".one", StringComparison.Ordinal) && !english.ContainsKey(key[..^4]));
    }

    [Fact]
    public void Both_languages_take_the_same_values()
    {
        var (vietnamese, english) = (Texts("vi"), Texts("en"));
        Assert.Empty(vietnamese.Where(text => english.TryGetValue(text.Key, out var other) && !Placeholders(text.Value).SetEquals(Placeholders(other)))
            .Select(text => text.Key));
    }

    [Fact]
    public void No_text_is_empty_or_left_in_the_other_language()
    {
        Assert.Empty(Texts("vi").Concat(Texts("en")).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key));
        // Names stay as they are; sentences in English have no Vietnamese letters.
        Assert.Empty(Texts("en").Where(text => VietnameseLetter().Count(text.Value) > 6 && text.Value != Texts("vi")[text.Key]).Select(text => text.Key).Except(["shell.authority"]));
    }

    [Fact]
    public void Every_key_that_the_code_asks_for_exists()
    {
        var texts = Texts("vi");
        var missing = Files().SelectMany(file => AskedKey().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Distinct(StringComparer.Ordinal)
            .Where(key => key.EndsWith('.') ? !texts.Keys.Any(known => known.StartsWith(key, StringComparison.Ordinal)) : !texts.ContainsKey(key));
        Assert.Empty(missing);
    }

    [Fact]
    public void No_text_stands_in_the_code()
    {
        var strays = Files()
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (Line: Comment().Replace(line, ""), Place: $"{Path.GetFileName(file)}:{index + 1}")))
            .Where(line => VietnameseLetter().IsMatch(line.Line))
            .Select(line => $"{line.Place} {line.Line.Trim()}");
        Assert.Empty(strays);
    }

    private static Dictionary<string, string> Texts(string language) =>
        Directory.GetFiles(Path.Combine(Source, "locales", language), "*.json")
            .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(file))!
                .Select(text => KeyValuePair.Create($"{Path.GetFileNameWithoutExtension(file)}.{text.Key}", text.Value)))
            .ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Source, "*.ts", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".d.ts", StringComparison.Ordinal));

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    /// <summary>A whole key, or its beginning where the rest comes from data.</summary>
    [GeneratedRegex(@"\b(?:t|hasText)\(\s*['`](?<key>[a-z][A-Za-z]*\.[A-Za-z0-9.\-]*)")]
    private static partial Regex AskedKey();

    [GeneratedRegex("[ăâđêôơưĂÂĐÊÔƠƯ\u1EA0-\u1EF9]")]
    private static partial Regex VietnameseLetter();

    [GeneratedRegex(@"(^\s*(//|\*|/\*).*$)|(\s//\s.*$)|(/\*.*\*/)")]
    private static partial Regex Comment();
}
