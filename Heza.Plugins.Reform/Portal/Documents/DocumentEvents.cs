using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Feeds;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>
/// What happened to a document, in words, newest first: for those who follow it. The read model keeps the last change of a
/// text, not all; each has an identifier of its own, so feed readers keep the older ones.
/// </summary>
internal static class DocumentEvents
{
    /// <param name="publishedFrom">UTC; beginnings of the periods in which it was public.</param>
    public static IReadOnlyList<FeedEntry> Of(DocumentView view, IReadOnlyCollection<DateTime> publishedFrom, DateOnly today)
    {
        var document = view.Document;
        var (name, path) = ($"{document.Type} {document.Number}".Trim(), PublicAddress.Of(document));
        var shown = publishedFrom.Append(document.FirstPublishedAt).Distinct().Order().ToList();
        FeedEntry Entry(string what, string title, string category, DateTime at, string? to = null) =>
            new(Id(document.Key, $"{what} {at.ToString("O", CultureInfo.InvariantCulture)}"), title, to is null ? document.Summary : title, to ?? path, category, at, at);

        var entries = shown.Select((at, i) => Entry("published", i == 0 ? $"{name} được đăng" : $"{name} được đăng lại sau khi gỡ", "Đăng", at)).ToList();
        if (document.PublishedAt > shown[^1])
        {
            entries.Add(Entry("changed", $"{name} có thay đổi trên cổng", "Thay đổi", document.PublishedAt));
        }

        if (document.EffectiveOn is { } effective && effective <= today)
        {
            entries.Add(Entry("effective", $"{name} có hiệu lực từ ngày {VietnamTime.Show(effective)}", "Hiệu lực", VietnamTime.StartUtc(effective)));
        }

        if (document.ForcePartUntil is { } part && part <= today && !(document.ForceUntil <= part))
        {
            entries.Add(Entry("partly-expired", $"{name} hết hiệu lực một phần từ ngày {VietnamTime.Show(part)}", "Hiệu lực", VietnamTime.StartUtc(part)));
        }

        if (document.ForceUntil is { } expired && expired <= today)
        {
            entries.Add(Entry("expired", $"{name} hết hiệu lực từ ngày {VietnamTime.Show(expired)}", "Hiệu lực", VietnamTime.StartUtc(expired)));
        }

        entries.AddRange(view.Mentions.Select(mention => mention.IsArticle
            ? Entry($"article {mention.Slug}", $"Tin, bài nhắc đến {name}: {mention.Title}", "Tin, bài", mention.Date, PublicAddress.Of(PublicAddress.ArticleSection, mention.Slug))
            : Entry($"{mention.Kind} {mention.Slug} {mention.Provision}", Words(mention, name), "Quan hệ", mention.Date, PublicAddress.Of(PublicAddress.DocumentSection, mention.Slug))));
        return [.. entries.OrderByDescending(entry => entry.Updated).ThenBy(entry => entry.Key)];
    }

    /// <summary>For example "Thông tư 1/2024/TT-BNV thay thế một phần Nghị định … (Điều 5), từ ngày 01/07/2024".</summary>
    private static string Words(Mention mention, string name)
    {
        var verb = (RelationKinds.Find(mention.Kind)?.Label ?? mention.Kind).ToLower(VietnamTime.Culture);
        var part = mention.PartOnly ? " một phần" : "";
        var provision = mention.Provision is { Length: > 0 } named ? $" ({named})" : "";
        var from = mention.HoldsFrom is { } day ? $", từ ngày {VietnamTime.Show(day)}" : "";
        return $"{mention.Title} {verb}{part} {name}{provision}{from}";
    }

    private static Guid Id(Guid document, string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{document} {what}")).AsSpan(0, 16));
}
