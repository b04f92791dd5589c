using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents.Importing;

/// <summary>What the outcome of an import's rows depends on besides the file.</summary>
/// <param name="Register">All documents, also drafts and those in the bin, whose number the file has.</param>
/// <param name="Today">The Vietnamese day.</param>
public sealed record ImportFacts(ImportChoices Choices, IReadOnlyList<RegisteredDocument> Register, ImportExisting Existing, DateOnly Today);

/// <summary>The dry run: judges every row by itself, against the others of the file, and against the register. Pure.</summary>
public static class JudgeImport
{
    /// <summary>Keys of all numbers of the file that can be read: what to ask the register for.</summary>
    public static IReadOnlyCollection<string> NumberKeys(ImportTable table) => table.Rows
        .Select(row => DocumentNumber.Parse(TypedText.Line(table.Cell(row, ImportColumns.Number).Shown)))
        .Where(number => number.Ok).Select(number => number.Value!.Key).ToHashSet(StringComparer.Ordinal);

    public static JudgedImport Run(ImportTable table, ImportFacts facts)
    {
        var reader = new ReadImportRow(table, facts.Choices);
        var register = facts.Register.ToLookup(document => document.Identity.NumberKey, StringComparer.Ordinal);
        var earlier = new Dictionary<string, List<ImportedDocument>>(StringComparer.Ordinal);
        var rows = new List<JudgedRow>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var (document, faults) = reader.Run(row, facts.Today);
            List<ImportFault> all = [.. faults];
            if (document.Identity is not { } identity)
            {
                rows.Add(new JudgedRow(document, ImportOutcome.Wrong, null, all, null, []));
                continue;
            }

            if (Earlier(earlier, document, identity) is { } twin)
            {
                all.Add(ImportFault.Error(ImportColumns.Number, $"Trùng với dòng {twin.Line} ({twin.Number!.Canonical}). Mỗi văn bản chỉ ghi một dòng; hãy xoá bớt hoặc sửa lại số."));
            }

            rows.Add(AgainstRegister(document, identity, [.. register[identity.NumberKey]], all, facts.Existing));
        }

        return new JudgedImport(rows);
    }

    private static ImportedDocument? Earlier(Dictionary<string, List<ImportedDocument>> earlier, ImportedDocument document, DocumentIdentity identity)
    {
        if (!earlier.TryGetValue(identity.NumberKey, out var namesakes))
        {
            earlier[identity.NumberKey] = [document];
            return null;
        }

        var twin = namesakes.Find(other => SameDocument.Is(other.Identity!, identity));
        if (twin is null)
        {
            namesakes.Add(document);
        }

        return twin;
    }

    private static JudgedRow AgainstRegister(
        ImportedDocument document, DocumentIdentity identity, IReadOnlyList<RegisteredDocument> namesakes, List<ImportFault> faults, ImportExisting existing)
    {
        var there = namesakes.Where(other => other.State != RegisteredState.Trashed && SameDocument.Is(other.Identity, identity))
            .OrderByDescending(other => other.State).FirstOrDefault();
        if (Doubt(identity, namesakes, there) is { } doubt)
        {
            faults.Add(ImportFault.Warning(ImportColumns.Number, doubt));
        }

        var changed = there is null ? [] : SameValue.Changed(document, there);
        var (outcome, note) = faults.Exists(fault => fault.Level == ImportFaultLevel.Error) ? (ImportOutcome.Wrong, null) : Outcome(there, changed, existing);
        return new JudgedRow(document, outcome, there, faults, note, outcome == ImportOutcome.Update ? changed : []);
    }

    private static (ImportOutcome Outcome, string? Note) Outcome(RegisteredDocument? there, IReadOnlyList<string> changed, ImportExisting existing)
    {
        if (there is null)
        {
            return (ImportOutcome.New, null);
        }

        var name = $"Đã có «{there.Name}»";
        if (changed.Count == 0)
        {
            return (ImportOutcome.Unchanged, $"{name}, nội dung như trong tệp.");
        }

        var different = string.Join(", ", ImportColumns.All.Where(column => changed.Contains(column.Key)).Select(column => column.Title));
        return (there.State, existing) switch
        {
            (RegisteredState.Draft, ImportExisting.UpdateDrafts) => (ImportOutcome.Update, $"{name} là bản nháp; sẽ cập nhật: {different}."),
            (RegisteredState.Draft, _) => (ImportOutcome.Skip, $"{name} là bản nháp, để nguyên; khác ở: {different}."),
            (RegisteredState.InReview, _) => (ImportOutcome.Skip, $"{name} đang chờ duyệt hoặc hẹn giờ, để nguyên; khác ở: {different}."),
            _ => (ImportOutcome.Skip, $"{name} đã xuất bản, để nguyên; khác ở: {different}."),
        };
    }

    /// <summary>Something about a namesake that a person should look at.</summary>
    private static string? Doubt(DocumentIdentity identity, IReadOnlyList<RegisteredDocument> namesakes, RegisteredDocument? there)
    {
        if (there is not null)
        {
            return there.Identity.Issuers.Count == 0 || SameDocument.SharesIssuer(there.Identity, identity) ? null
                : $"Số này đã có trong danh mục với cơ quan khác ({string.Join(", ", there.Identity.Issuers)}): «{there.Name}». Hãy kiểm tra lại cơ quan ban hành.";
        }

        var other = namesakes.FirstOrDefault(one => one.State != RegisteredState.Trashed && !OtherYear(one.Identity, identity));
        return other is not null
            ? $"Số này đã có trong danh mục của cơ quan khác ({string.Join(", ", other.Identity.Issuers)}): «{other.Name}». Hãy kiểm tra đây đúng là văn bản khác."
            : namesakes.FirstOrDefault(one => one.State == RegisteredState.Trashed && SameDocument.Is(one.Identity, identity)) is { } trashed
                ? $"Trong thùng rác có văn bản cùng số: «{trashed.Name}». Có thể khôi phục thay vì nhập mới."
                : null;
    }

    private static bool OtherYear(DocumentIdentity one, DocumentIdentity other) => one.Year is { } mine && other.Year is { } theirs && mine != theirs;
}
