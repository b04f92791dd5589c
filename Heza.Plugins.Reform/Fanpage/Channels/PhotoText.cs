namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>What stands with the pictures of a photo post: no channel shows a link's card beside pictures, so the link stands in the text.</summary>
public static class PhotoText
{
    /// <param name="link">Absolute address of the article.</param>
    public static string Of(string text, string link) =>
        text.Contains(link, StringComparison.Ordinal) ? text : text.Length == 0 ? link : $"{text}\n\n{link}";
}
