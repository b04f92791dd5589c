using System.Text;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Office;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;

/// <summary>
/// Writes the report, the list of evidence, each piece of it frozen, and a manifest with the hash of every file, some
/// pieces at a time. The read model keeps only the words of now: where they changed after the report's day, page and
/// manifest say so.
/// </summary>
public sealed class WriteEvidencePack(ReformDbContext db, IOptions<SiteOptions> site)
{
    /// <summary>Texts that are in memory at a time.</summary>
    private const int AtATime = 25;

    public async Task Run(PackContents contents, Stream output, PackProgress? progress, CancellationToken ct)
    {
        var (report, files) = (contents.Report, contents.Files);
        var facts = report.Facts;
        var (evidence, done) = (facts.Evidence.GroupBy(piece => piece.Key).ToList(), 0);
        using var zip = new PackZip(output);
        foreach (var file in files)
        {
            await zip.Add($"bao-cao/{file.Name}", file.Content, ct);
        }

        await zip.Add("danh-muc-minh-chung.xlsx", WriteXlsx.Run(new Workbook("Danh mục minh chứng", report.Document.IssuingBody, facts.AsOf, [RenderWorkbook.Evidence(facts)])), ct);
        List<PackedPiece> pieces = [];
        foreach (var some in evidence.Chunk(AtATime))
        {
            foreach (var piece in await Load(some, facts.AsOf, ct))
            {
                pieces.Add(await Add(zip, pieces.Count + 1, piece, ct));
                await Tell();
            }
        }

        List<PackedPost> posts = [];
        foreach (var post in facts.Posts)
        {
            posts.Add(await Add(zip, posts.Count + 1, post, ct));
            await Tell();
        }

        var manifest = new PackManifest(report.Document.Abstract.Replace('\n', ' '), facts.Period.Year, facts.Period.Code, facts.AsOf, facts.Plan.Number, pieces, posts, [.. zip.Entries]);
        await zip.Add(PackManifest.Path, manifest.Write(), ct);

        Task Tell() => progress?.Invoke(++done, evidence.Count + facts.Posts.Count) ?? Task.CompletedTask;
    }

    private async Task<IEnumerable<FrozenPiece>> Load(IGrouping<Guid, ReportedEvidence>[] some, DateOnly day, CancellationToken ct)
    {
        var keys = some.Select(piece => piece.Key).ToList();
        var end = VietnamTime.EndUtc(day);
        var publications = await db.Set<Publication>().AsNoTracking().AsSplitQuery().Include(publication => publication.Files)
            .Where(publication => keys.Contains(publication.Key)).ToDictionaryAsync(publication => publication.Key, ct);
        var changes = (await db.Set<EvidenceChange>().AsNoTracking().Where(change => keys.Contains(change.EvidenceKey) && change.At >= end).OrderBy(change => change.At).ThenBy(change => change.Id)
            .ToListAsync(ct)).ToLookup(change => change.EvidenceKey);
        var activities = await db.Set<Activity>().AsNoTracking().Where(activity => keys.Contains(activity.Key)).ToDictionaryAsync(activity => activity.Key, ct);
        return some.Select(piece => new FrozenPiece([.. piece], publications.GetValueOrDefault(piece.Key), activities.GetValueOrDefault(piece.Key), changes[piece.Key].FirstOrDefault()));
    }

    private async Task<PackedPiece> Add(PackZip zip, int number, FrozenPiece piece, CancellationToken ct)
    {
        var (first, publication, change) = (piece.For[0], piece.Publication, piece.FirstChange);
        var hash = publication?.ContentHash ?? piece.Activity?.ContentHash;
        var page = await zip.Add(
            PackNames.Of("minh-chung", number, first.Title, "html"),
            PackPages.Write(first.Title, About(piece, hash), Body(piece), site.Value.BaseUrl.TrimEnd('/')), ct);
        var files = publication?.Files.OrderBy(file => file.Order).Select(file => new PackedFile(file.FileName, site.Value.Absolute(file.Url), file.Size, file.Sha256)).ToList() ?? [];
        var text = files.Count > 0 && publication!.Text.Length > 0
            ? await zip.Add(PackNames.Of("minh-chung", number, first.Title, "txt"), Encoding.UTF8.GetBytes(publication.Text), ct)
            : null;
        return new PackedPiece(
            RenderWorkbook.Kind(first.Kind), first.Key, first.Title, first.Address,
            [.. piece.For.Select(one => new PackedItem(one.Item, one.AcceptedAt, one.AcceptedHash))], first.Day,
            hash, change is null ? hash : change.OldHash, change?.At, page.Path, text?.Path, files);
    }

    // The read model's HTML was sanitised when it was projected.
    private static string Body(FrozenPiece piece) => piece switch
    {
        { Publication: { } publication } => $"<p>{RenderHtml.Text(publication.Summary)}</p>\n{publication.Html}",
        { Activity: { } activity } => $"<p>{RenderHtml.Text(activity.Description)}</p>",
        _ => "",
    };

    private static IReadOnlyList<(string Name, string Value)> About(FrozenPiece piece, string? hash) =>
    [
        ("Loại", RenderWorkbook.Kind(piece.For[0].Kind)),
        ("Địa chỉ", piece.For[0].Address),
        ("Đăng lần đầu", VietnamTime.Show(piece.For[0].Day)),
        ("Nội dung của kế hoạch", string.Join(", ", piece.For.Select(one => $"{one.Item} (chấp nhận {VietnamTime.ShowMoment(one.AcceptedAt)})"))),
        .. piece.Activity is { } activity ? [("Địa điểm", activity.Place), ("Người tham gia", Figures.Show(activity.Participants))] : Array.Empty<(string, string)>(),
        .. hash is null ? Array.Empty<(string, string)>() : [("Mã nội dung (SHA-256)", hash)],
        .. piece.FirstChange is { } change ? [("Lưu ý", $"Nội dung đã thay đổi lúc {VietnamTime.ShowMoment(change.At)}, sau ngày báo cáo; bản lưu này là nội dung hiện nay.")] : Array.Empty<(string, string)>(),
    ];

    private async Task<PackedPost> Add(PackZip zip, int number, ReportedPost post, CancellationToken ct)
    {
        var title = post.Title.Length > 0 ? post.Title : "Bài đăng";
        var page = await zip.Add(
            PackNames.Of("bai-dang", number, title, "html"),
            PackPages.Write(
                title,
                [
                    ("Kênh", post.Channel), ("Đăng lúc", VietnamTime.ShowMoment(post.SentAt)), ("Địa chỉ", post.Permalink ?? "không có"),
                    ("Lượt xem", Figures.Show(post.Views)),
                ],
                $"<p>{RenderHtml.Text(post.Text)}</p>", site.Value.BaseUrl.TrimEnd('/')), ct);
        return new PackedPost(post.Id, post.ContentKey, post.Channel, post.SentAt, post.Permalink, post.Views, page.Path);
    }

    /// <param name="For">The same piece, for each item that it satisfies.</param>
    /// <param name="Publication">Null: it is no article or document.</param>
    /// <param name="Activity">Null: it is no activity.</param>
    /// <param name="FirstChange">The first one after the day; null: none.</param>
    private sealed record FrozenPiece(IReadOnlyList<ReportedEvidence> For, Publication? Publication, Activity? Activity, EvidenceChange? FirstChange);
}
