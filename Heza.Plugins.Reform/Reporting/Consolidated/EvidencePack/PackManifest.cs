using System.Text.Encodings.Web;
using System.Text.Json;

namespace Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;

/// <summary>What an evidence pack holds, in <c>manifest.json</c>. Nothing in it comes from the clock.</summary>
/// <param name="AsOf">The day at whose end the figures stand.</param>
/// <param name="Entries">Every other file of the pack, in its order.</param>
public sealed record PackManifest(
    string Title, int Year, string Period, DateOnly AsOf, string Plan, IReadOnlyList<PackedPiece> Pieces, IReadOnlyList<PackedPost> Posts, IReadOnlyList<PackEntry> Entries)
{
    public const string Path = "manifest.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}

/// <param name="Kind">As the list of evidence calls it.</param>
/// <param name="Items">What it was accepted for.</param>
/// <param name="FirstPublished">The Vietnamese day.</param>
/// <param name="ContentHash">SHA-256 of its words as frozen here, white space and markup left out; null: its text is not kept on this site.</param>
/// <param name="HashOnDay">The same, of its words on the day; null: not known.</param>
/// <param name="ChangedAfterDay">UTC; its words became others after the day, so that what is frozen here is not what stood there. Null: they are the same.</param>
/// <param name="Page">Path of the frozen page in the pack.</param>
/// <param name="Text">Path of the text of its files; null: it has none.</param>
/// <param name="Files">Its files as published; they are named, not packed.</param>
public sealed record PackedPiece(
    string Kind, Guid Key, string Title, string Address, IReadOnlyList<PackedItem> Items, DateOnly FirstPublished, string? ContentHash, string? HashOnDay,
    DateTime? ChangedAfterDay, string Page, string? Text, IReadOnlyList<PackedFile> Files);

/// <param name="AcceptedAt">UTC.</param>
/// <param name="AcceptedHash">SHA-256 of the words that were accepted; null: accepted before such were kept.</param>
public sealed record PackedItem(string Code, DateTime AcceptedAt, string? AcceptedHash);

/// <param name="Size">Bytes.</param>
public sealed record PackedFile(string Name, string Address, long Size, string Sha256);

/// <param name="SentAt">UTC.</param>
/// <param name="Page">Path of the frozen page in the pack.</param>
public sealed record PackedPost(Guid Id, Guid ContentKey, string Channel, DateTime SentAt, string? Permalink, long? Views, string Page);
