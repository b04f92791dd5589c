using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Publishing.ReadModel;
using A = Heza.Plugins.Reform.Publishing.ReformSchema.ArticleFields;

namespace Heza.Plugins.Reform.Fanpage.Cards;

/// <summary>
/// What somebody has typed into an article's form and not saved, in the simple shapes of the desk: text as a string, rich
/// text as HTML or <c>{"markup":…}</c>, a picture as its key, an array of keys or of <c>{"mediaKey":…}</c>. What cannot be
/// read counts as empty: the form itself says so when it is saved.
/// </summary>
internal sealed class DraftFields(string? name, IReadOnlyDictionary<string, JsonElement> values)
{
    public bool HasImage => values.ContainsKey(A.LeadImage);

    public Guid? Image => values.TryGetValue(A.LeadImage, out var image) ? Key(image) : null;

    /// <summary>Writes over the article what was typed; what was not sent stays.</summary>
    public void Fill(Article article, RichTextSanitizer sanitizer)
    {
        article.Title = name is null ? article.Title : PostWording.Clean(name);
        article.Summary = Text(A.Summary) is { } summary ? PostWording.Clean(summary) : article.Summary;
        article.Text = Text(A.Body) is { } body ? HtmlText.Of(sanitizer.Clean(body)) : article.Text;
        article.FanpageText = Text(A.FanpageText) ?? article.FanpageText;
    }

    /// <summary>Null when the field was not sent; empty when it was sent empty.</summary>
    private string? Text(string alias) =>
        !values.TryGetValue(alias, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? Readable(value)
        : value.ValueKind == JsonValueKind.Object && value.TryGetProperty("markup", out var markup) && markup.ValueKind == JsonValueKind.String ? Readable(markup)
        : "";

    private static Guid? Key(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.TryGetGuid(out var key) ? key : null,
        JsonValueKind.Array => value.EnumerateArray().Select(Key).FirstOrDefault(key => key is not null),
        JsonValueKind.Object => value.TryGetProperty("mediaKey", out var media) ? Key(media) : value.TryGetProperty("key", out var own) ? Key(own) : null,
        _ => null,
    };

    private static string Readable(JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a surrogate pair.
            return "";
        }
    }
}
