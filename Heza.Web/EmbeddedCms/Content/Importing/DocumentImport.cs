using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Web.EmbeddedCms.Content.Importing;

[JsonConverter(typeof(KebabCaseEnum<ImportState>))]
public enum ImportState
{
    /// <summary>Nothing is imported: there is a dry run to look at.</summary>
    Checked,

    /// <summary>Somebody pressed the button: it is imported as soon as a worker is free.</summary>
    Waiting,

    Done,
}

/// <summary>
/// A file of documents on its way into the register. Until it is <see cref="ImportState.Done"/> no document of it exists:
/// the same transaction makes all of them and says so here.
/// </summary>
public sealed class DocumentImport
{
    public const int NameLength = 150, UnusedLength = 2000, MessageLength = 2000;

    public required Guid Id { get; init; }

    /// <summary>Account of the one who sent the file; only they go on with it.</summary>
    public required string OwnerId { get; init; }

    /// <summary>As people read it.</summary>
    public required string OwnerName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    public required string FileName { get; set; }

    /// <summary>Of the file, in hexadecimal.</summary>
    public required string Sha256 { get; set; }

    /// <summary>Of the file, in bytes.</summary>
    public required int Size { get; set; }

    /// <summary>Titles of columns that are passed over, one a line.</summary>
    public required string Unused { get; set; }

    public ImportExisting Existing { get; set; }

    public ImportState State { get; set; }

    /// <summary>Counts changes of this row: of two that come at once the later is refused.</summary>
    public int Version { get; set; }

    /// <summary>See <see cref="JudgedImport.Mark"/>.</summary>
    public string Mark { get; set; } = "";

    /// <summary>UTC: when the dry run was made.</summary>
    public DateTime CheckedAt { get; set; }

    public int Rows { get; set; }

    public int New { get; set; }

    public int Update { get; set; }

    public int Unchanged { get; set; }

    public int Skip { get; set; }

    public int Wrong { get; set; }

    public int Warnings { get; set; }

    /// <summary>Documents go on to the approvers at once.</summary>
    public bool Submit { get; set; }

    /// <summary>UTC: when the button was pressed.</summary>
    public DateTime? AskedAt { get; set; }

    /// <summary>How often a worker has broken down over it since then.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>Vietnamese: why the last attempt imported nothing.</summary>
    public string? Message { get; set; }

    public ImportCounts Counts
    {
        get => new(Rows, New, Update, Unchanged, Skip, Wrong, Warnings);
        set => (Rows, New, Update, Unchanged, Skip, Wrong, Warnings) = value;
    }

    public Actor Owner => new(OwnerId, OwnerName);
}

/// <summary>The file itself, apart, so that lists need not read it.</summary>
public sealed class DocumentImportFile
{
    public required Guid ImportId { get; init; }

    public required byte[] Content { get; set; }
}

/// <summary>What the dry run says of a row.</summary>
public sealed class DocumentImportRow
{
    public required Guid ImportId { get; init; }

    /// <summary>In the file, from 1.</summary>
    public required int Line { get; init; }

    public required ImportOutcome Outcome { get; init; }

    /// <summary>It has an error or a warning.</summary>
    public required bool HasFaults { get; init; }

    /// <summary>The document that is there already, or the key that a new one gets.</summary>
    public required Guid DocumentKey { get; init; }

    /// <summary>JSON of <see cref="ImportRowDetail"/>.</summary>
    public required string DetailJson { get; init; }
}

/// <param name="Number">As it stands in the file, canonical where it can be read.</param>
public sealed record ImportRowDetail(string Number, string Title, string Abstract, string? Note, IReadOnlyList<ImportFault> Faults);

public sealed class DocumentImportConfiguration : IEntityTypeConfiguration<DocumentImport>
{
    public void Configure(EntityTypeBuilder<DocumentImport> builder)
    {
        builder.ToTable("CmsDocumentImports");
        builder.HasKey(import => import.Id);
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.Property(import => import.OwnerId).HasMaxLength(64);
        builder.Property(import => import.OwnerName).HasMaxLength(256);
        builder.Property(import => import.FileName).HasMaxLength(DocumentImport.NameLength);
        builder.Property(import => import.Sha256).HasMaxLength(64);
        builder.Property(import => import.Unused).HasMaxLength(DocumentImport.UnusedLength);
        builder.Property(import => import.Mark).HasMaxLength(32);
        builder.Property(import => import.Message).HasMaxLength(DocumentImport.MessageLength);
        builder.Property(import => import.Version).IsConcurrencyToken();
        builder.Ignore(import => import.Counts);
        builder.Ignore(import => import.Owner);
        builder.HasIndex(import => import.CreatedAt);
        builder.HasIndex(import => new { import.State, import.CheckedAt });
    }
}

public sealed class DocumentImportFileConfiguration : IEntityTypeConfiguration<DocumentImportFile>
{
    public void Configure(EntityTypeBuilder<DocumentImportFile> builder)
    {
        builder.ToTable("CmsDocumentImportFiles");
        builder.HasKey(file => file.ImportId);
        builder.Property(file => file.ImportId).ValueGeneratedNever();
        builder.HasOne<DocumentImport>().WithOne().HasForeignKey<DocumentImportFile>(file => file.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class DocumentImportRowConfiguration : IEntityTypeConfiguration<DocumentImportRow>
{
    public void Configure(EntityTypeBuilder<DocumentImportRow> builder)
    {
        builder.ToTable("CmsDocumentImportRows");
        builder.HasKey(row => new { row.ImportId, row.Line });
        builder.HasIndex(row => new { row.ImportId, row.HasFaults, row.Line });
        builder.HasOne<DocumentImport>().WithMany().HasForeignKey(row => row.ImportId).OnDelete(DeleteBehavior.Cascade);
    }
}
