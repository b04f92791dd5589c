using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>What is kept of photos that Facebook has and nobody sees yet.</summary>
/// <param name="Since">UTC; the first upload.</param>
/// <param name="Temporary">They were uploaded for a post that is handed over.</param>
/// <param name="Ids">Facebook's identifiers by the hash of the picture's address.</param>
internal sealed record UploadedPhotos(DateTime Since, bool Temporary, Dictionary<string, string> Ids)
{
    /// <summary>Facebook forgets photos that are in no post after a day.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromHours(20);

    /// <summary>What an earlier attempt kept, as far as it can still be used.</summary>
    public static UploadedPhotos Read(string? handle, bool temporary, DateTime now)
    {
        try
        {
            if (handle is not null && JsonSerializer.Deserialize<UploadedPhotos>(handle) is { Ids: not null } kept
                && kept.Temporary == temporary && now - kept.Since < Life && kept.Ids.Values.All(GraphId.Is))
            {
                return kept;
            }
        }
        catch (JsonException)
        {
            // Nothing that can be used.
        }

        return new UploadedPhotos(now, temporary, new Dictionary<string, string>(StringComparer.Ordinal));
    }

    public string Write() => JsonSerializer.Serialize(this);

    public static string Key(string url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)))[..12];
}

/// <summary>
/// Gives Facebook the pictures of a post before the post, unseen. Nothing that goes wrong here can have shown anything, so
/// it is always "not sent"; a later attempt goes on after the last picture.
/// </summary>
internal sealed class UploadPhotos(GraphClient graph, TimeProvider time)
{
    /// <summary>The post itself needs time too before the ledger gives the call up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private const string Later = "Facebook chưa nhận xong ảnh của bài. Hệ thống sẽ gửi tiếp các ảnh còn lại.";

    /// <returns>The identifiers in the order of the pictures, or why the post does not go out now.</returns>
    public async Task<(IReadOnlyList<string> Ids, PublishAnswer? Stop)> Run(PageAccess page, OutgoingPost post, Func<string, Task> keep, CancellationToken ct)
    {
        var started = time.GetTimestamp();
        var kept = UploadedPhotos.Read(post.Handle, post.HandOverFor is not null, time.UtcNow());
        foreach (var photo in post.Photos.Where(photo => !kept.Ids.ContainsKey(UploadedPhotos.Key(photo))).Distinct(StringComparer.Ordinal))
        {
            var left = Patience - time.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                return ([], new PublishAnswer.Postponed(TimeSpan.Zero, Later));
            }

            var (id, stop) = await Upload(page, photo, kept.Temporary, left, ct);
            if (stop is not null)
            {
                return ([], stop);
            }

            kept.Ids[UploadedPhotos.Key(photo)] = id!;
            await keep(kept.Write());
        }

        return ([.. post.Photos.Select(photo => kept.Ids[UploadedPhotos.Key(photo)])], null);
    }

    private async Task<(string? Id, PublishAnswer? Stop)> Upload(PageAccess page, string photo, bool temporary, TimeSpan left, CancellationToken ct)
    {
        var call = temporary
            ? page.Post("page/photos", $"{page.PageId}/photos", ("url", photo), ("published", "false"), ("temporary", "true"))
            : page.Post("page/photos", $"{page.PageId}/photos", ("url", photo), ("published", "false"));
        try
        {
            return await graph.Send(call with { Timeout = left }, ct) switch
            {
                GraphReply.Answered { Body: var body } => (GraphId.Checked(GraphPost.Text(body, "id")), null),
                GraphReply.Failed { Error: var error } when GraphErrors.Classify(error) != GraphClass.Repeated => (null, error.ToPublish(GraphPermissions.Post)),
                GraphReply.NotSent sent => (null, new PublishAnswer.Postponed(TimeSpan.Zero, GraphWords.NoConnection, sent.Cause)),
                _ => (null, new PublishAnswer.Postponed(TimeSpan.Zero, Later)),
            };
        }
        catch (GraphUnclearException problem)
        {
            return (null, new PublishAnswer.Postponed(TimeSpan.Zero, Later, problem.Message));
        }
    }
}
