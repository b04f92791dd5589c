using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Documents.Importing;

/// <summary>What an import will do with a row.</summary>
[JsonConverter(typeof(KebabCaseEnum<ImportOutcome>))]
public enum ImportOutcome
{
    New,

    /// <summary>Changes the draft that is there.</summary>
    Update,

    /// <summary>The document is there and says the same.</summary>
    Unchanged,

    /// <summary>The document is there and is left alone.</summary>
    Skip,

    /// <summary>Has an error: nothing is imported before it is mended.</summary>
    Wrong,
}

/// <param name="Target">The document that is there already.</param>
/// <param name="Note">Why it is left alone, or what changes.</param>
/// <param name="Changed">For <see cref="ImportOutcome.Update"/>: aliases of the fields that change.</param>
public sealed record JudgedRow(
    ImportedDocument Document, ImportOutcome Outcome, RegisteredDocument? Target, IReadOnlyList<ImportFault> Faults, string? Note, IReadOnlyList<string> Changed)
{
    public int Errors => Faults.Count(fault => fault.Level == ImportFaultLevel.Error);

    public int Warnings => Faults.Count - Errors;
}

/// <summary>How many rows of each kind.</summary>
/// <param name="Warnings">Rows with a warning and no error.</param>
public sealed record ImportCounts(int Rows, int New, int Update, int Unchanged, int Skip, int Wrong, int Warnings)
{
    /// <summary>How many documents the import makes or changes.</summary>
    public int Work => New + Update;
}

/// <summary>A dry run: what an import would do with every row.</summary>
public sealed record JudgedImport(IReadOnlyList<JudgedRow> Rows)
{
    public ImportCounts Counts => new(
        Rows.Count, Of(ImportOutcome.New), Of(ImportOutcome.Update), Of(ImportOutcome.Unchanged), Of(ImportOutcome.Skip), Of(ImportOutcome.Wrong),
        Rows.Count(row => row is { Errors: 0, Warnings: > 0 }));

    /// <summary>
    /// Two dry runs with the same mark do the same: it changes with the file, and with whatever the register did in between
    /// that matters to any row.
    /// </summary>
    /// <param name="fileSha256">In hexadecimal.</param>
    public string Mark(string fileSha256)
    {
        var text = new StringBuilder(fileSha256);
        foreach (var row in Rows)
        {
            var revision = row.Outcome == ImportOutcome.Update ? row.Target!.Revision.ToString(CultureInfo.InvariantCulture) : "";
            text.Append(CultureInfo.InvariantCulture, $"\n{row.Document.Line} {row.Outcome} {row.Target?.Key} {revision}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    private int Of(ImportOutcome outcome) => Rows.Count(row => row.Outcome == outcome);
}
