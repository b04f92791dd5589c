using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Schema;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.WorkingCopies;

/// <summary>Keeps what a person has typed so far in place of what was kept before. The last one wins: it is the same person.</summary>
public sealed class KeepWorkingCopy(CmsDbContext db, ContentTypeRegistry types, TimeProvider time)
{
    /// <summary>Enough for anybody's work, too little to fill the disk.</summary>
    public const int MostOfOnePerson = 200;

    public async Task<Result<WorkingCopyReceipt>> Run(Guid key, WorkingCopyBody body, Actor actor, CancellationToken ct)
    {
        if (types.Find(body.Type ?? "") is not { IsElement: false } type)
        {
            return Problem.Field("type", "Không có loại nội dung này; hãy chọn một loại có trong danh mục.");
        }

        if (await db.Set<CmsNode>().AnyAsync(node => node.Key == key && node.ContentTypeAlias != type.Alias, ct))
        {
            return Problem.Field("type", "Nội dung mang khóa này thuộc loại khác.");
        }

        var copy = new CmsWorkingCopy
        {
            Key = key,
            AccountId = actor.Id,
            ContentTypeAlias = type.Alias,
            ParentKey = body.ParentKey,
            BaseRevision = body.BaseRevision,
            // The one character that no database takes; everything else stays as typed.
            Name = (body.Name ?? "").Replace("\0", "", StringComparison.Ordinal),
            ValuesJson = WholeCharacters.Of(Raw(body.Values ?? [])),
            SavedAt = time.UtcNow(),
        };
        if (!await Replace(copy, ct) && await Add(copy, ct) is { } refusal)
        {
            return refusal;
        }

        var current = (await db.SavedStates([key], ct)).GetValueOrDefault(key);
        return new WorkingCopyReceipt(copy.SavedAt, current?.Revision, current);
    }

    /// <summary>Letter by letter as sent.</summary>
    private static string Raw(Dictionary<string, JsonElement> values) =>
        $"{{{string.Join(',', values.Select(value => $"{JsonSerializer.Serialize(value.Key)}:{value.Value.GetRawText()}"))}}}";

    private async Task<bool> Replace(CmsWorkingCopy copy, CancellationToken ct) =>
        await db.WorkingCopies(copy.AccountId).Where(old => old.Key == copy.Key).ExecuteUpdateAsync(
            old => old
                .SetProperty(row => row.ContentTypeAlias, copy.ContentTypeAlias)
                .SetProperty(row => row.ParentKey, copy.ParentKey)
                .SetProperty(row => row.BaseRevision, copy.BaseRevision)
                .SetProperty(row => row.Name, copy.Name)
                .SetProperty(row => row.ValuesJson, copy.ValuesJson)
                .SetProperty(row => row.SavedAt, copy.SavedAt),
            ct) > 0;

    private async Task<Problem?> Add(CmsWorkingCopy copy, CancellationToken ct)
    {
        if (await db.WorkingCopies(copy.AccountId).CountAsync(ct) >= MostOfOnePerson)
        {
            return Problem.Conflict($"Bạn đang có {MostOfOnePerson} bản đang soạn chưa lưu; hãy lưu hoặc bỏ bớt rồi viết tiếp.");
        }

        db.Add(copy);
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException)
        {
            // Another window of the same person was faster.
            db.ChangeTracker.Clear();
            if (await Replace(copy, ct))
            {
                return null;
            }

            throw;
        }
    }
}
