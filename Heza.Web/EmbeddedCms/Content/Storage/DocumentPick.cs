using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Umbraco.Cms.Core.Models;
using D = Heza.Plugins.Reform.Publishing.ReformSchema.DocumentFields;

namespace Heza.Web.EmbeddedCms.Content.Storage;

/// <summary>What a picker shows of a legal document's current version, draft or published, and finds it by.</summary>
public sealed class DocumentPick
{
    public required int NodeId { get; init; }

    /// <summary>Canonical where it can be read, else as typed.</summary>
    public string Number { get; set; } = "";

    public string Abstract { get; set; } = "";

    /// <summary>As typed.</summary>
    public string IssuedOn { get; set; } = "";

    /// <summary>Number, name and abstract without marks and case.</summary>
    public string Folded { get; set; } = "";

    /// <summary>All keys under which the number is found when only a part of it is typed: see <see cref="NumberKeys"/>.</summary>
    public List<DocumentPickKey> Keys { get; } = [];
}

public sealed class DocumentPickKey
{
    public required int NodeId { get; init; }

    public required string Key { get; init; }
}

public sealed class DocumentPickConfiguration : IEntityTypeConfiguration<DocumentPick>
{
    public void Configure(EntityTypeBuilder<DocumentPick> builder)
    {
        builder.ToTable("CmsDocumentPicks");
        builder.HasKey(pick => pick.NodeId);
        builder.Property(pick => pick.NodeId).ValueGeneratedNever();
        builder.HasOne<CmsNode>().WithOne().HasForeignKey<DocumentPick>(pick => pick.NodeId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(pick => pick.Keys).WithOne().HasForeignKey(key => key.NodeId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class DocumentPickKeyConfiguration : IEntityTypeConfiguration<DocumentPickKey>
{
    public void Configure(EntityTypeBuilder<DocumentPickKey> builder)
    {
        builder.ToTable("CmsDocumentPickKeys");
        builder.HasKey(key => new { key.NodeId, key.Key });
        builder.Property(key => key.Key).HasMaxLength(DocumentPicks.LongestKey);
        builder.HasIndex(key => key.Key);
    }
}

/// <summary>Keeps <see cref="DocumentPick"/> equal to the current version.</summary>
internal static class DocumentPicks
{
    public const int LongestKey = 200;

    /// <summary>Adds to <paramref name="db"/> and does not save.</summary>
    public static async Task Write(CmsDbContext db, CmsNode node, IContent content, CancellationToken ct)
    {
        if (content.ContentType.Alias != ReformSchema.LegalDocument)
        {
            return;
        }

        var pick = await db.Set<DocumentPick>().Include(known => known.Keys).FirstOrDefaultAsync(known => known.NodeId == node.Id, ct);
        if (pick is null)
        {
            pick = new DocumentPick { NodeId = node.Id };
            db.Add(pick);
        }

        var typed = Text(content, D.Number);
        var number = DocumentNumber.Parse(typed);
        pick.Number = number.Ok ? number.Value.Canonical : typed;
        pick.Abstract = Text(content, D.Abstract);
        pick.IssuedOn = Text(content, D.IssuedOn);
        pick.Folded = VietnameseText.Fold($"{pick.Number} {content.Name} {pick.Abstract}");
        IReadOnlyList<string> keys = number.Ok ? NumberKeys.Of(number.Value) : NumberKeys.Typed(typed) is { } part ? [part] : [];
        var wanted = keys.Where(key => key.Length <= LongestKey).Distinct(StringComparer.Ordinal).ToList();
        pick.Keys.RemoveAll(key => !wanted.Contains(key.Key));
        pick.Keys.AddRange(wanted.Where(key => !pick.Keys.Exists(known => known.Key == key)).Select(key => new DocumentPickKey { NodeId = node.Id, Key = key }));
    }

    private static string Text(IContent content, string alias) => (content.GetValue(alias) as string ?? "").Trim();
}
