using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents.Importing;

/// <summary>Reads one row into a document's values, and says of each cell what is wrong with it.</summary>
public sealed class ReadImportRow(ImportTable table, ImportChoices choices)
{
    private readonly List<ImportFault> _faults = [];
    private readonly Dictionary<string, JsonNode> _values = new(StringComparer.Ordinal);
    private ReadRow _row = new(0, []);

    /// <param name="today">The Vietnamese day.</param>
    public (ImportedDocument Document, IReadOnlyList<ImportFault> Faults) Run(ReadRow row, DateOnly today)
    {
        _row = row;
        _faults.Clear();
        _values.Clear();
        var (typed, number) = Number();
        var type = Choice(ImportColumns.Type, choices.Types);
        Choice(ImportColumns.Level, choices.Levels);
        var issuers = Issuers();
        var issued = Date(ImportColumns.IssuedOn);
        Text(ImportColumns.Abstract, lines: true);
        Text(ImportColumns.Signer, lines: false);
        Text(ImportColumns.SignerPosition, lines: false);
        Fields();
        var effective = Day(ImportColumns.EffectiveOn);
        var expired = Day(ImportColumns.ExpiredOn);
        Relations(number);
        _faults.AddRange(ImportRowRules.Check(new ImportRowFacts(number, type, issued, effective, expired), today));
        var title = string.Join(' ', new[] { type?.Label, number?.Canonical ?? typed }.Where(part => !string.IsNullOrEmpty(part)));
        return (new ImportedDocument(row.Number, number, typed, title, issued, issuers, new Dictionary<string, JsonNode>(_values, StringComparer.Ordinal)), [.. _faults]);
    }

    private (string Typed, DocumentNumber? Number) Number()
    {
        var typed = Text(ImportColumns.Number, lines: false);
        if (typed.Length == 0)
        {
            return (typed, null);
        }

        var number = DocumentNumber.Parse(typed);
        if (!number.Ok)
        {
            _faults.Add(ImportFault.Error(ImportColumns.Number, number.Problem.Title));
            return (typed, null);
        }

        _values[ImportColumns.Number.Key] = JsonValue.Create(number.Value.Canonical);
        return (typed, number.Value);
    }

    /// <returns>The cell's text, also when it is too long; empty when there is none.</returns>
    private string Text(ImportColumn column, bool lines)
    {
        var cell = table.Cell(_row, column);
        if (cell.Trouble is { } trouble)
        {
            _faults.Add(ImportFault.Error(column, $"“{column.Title}”: {trouble}."));
            return "";
        }

        var text = lines ? string.Join('\n', TypedText.Lines(cell.Shown).Split('\n').Select(TypedText.Line)) : TypedText.Line(cell.Shown);
        if (text.Length == 0 && column.Mandatory)
        {
            _faults.Add(ImportFault.Error(column, $"Thiếu “{column.Title}”. Hãy điền ô này."));
        }
        else if (text.Length > column.MostCharacters)
        {
            _faults.Add(ImportFault.Error(column, $"“{column.Title}” dài {text.Length} ký tự; nhiều nhất là {column.MostCharacters}. Hãy viết ngắn lại."));
        }
        else if (text.Length > 0)
        {
            _values[column.Key] = JsonValue.Create(text);
        }

        return text;
    }

    private ImportChoice? Choice(ImportColumn column, IReadOnlyList<ImportChoice> offered)
    {
        var typed = Text(column, lines: false);
        _values.Remove(column.Key);
        if (typed.Length == 0)
        {
            return null;
        }

        if (Find(column, offered, typed) is not { } choice)
        {
            return null;
        }

        _values[column.Key] = JsonValue.Create(choice.Value);
        return choice;
    }

    private ImportChoice? Find(ImportColumn column, IReadOnlyList<ImportChoice> offered, string typed)
    {
        var choice = MatchChoice.Find(offered, typed) ?? (NumberSymbols.Noun(VietnameseText.Fold(typed)).Name is { } name ? MatchChoice.Find(offered, name) : null);
        if (choice is null)
        {
            var shown = typed.Length <= 60 ? typed : typed[..60] + "…";
            var mend = MatchChoice.Nearest(offered, typed) is { } near ? $"Có phải là “{near.Label}” không?" : $"Hãy chọn một trong: {string.Join("; ", offered.Select(one => one.Label))}.";
            _faults.Add(ImportFault.Error(column, $"Không có {Lower(column.Title)} “{shown}”. {mend}"));
        }

        return choice;
    }

    private List<string> Issuers()
    {
        var typed = Text(ImportColumns.Issuers, lines: true);
        List<string> issuers = [.. typed.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        if (_values.ContainsKey(ImportColumns.Issuers.Key))
        {
            _values[ImportColumns.Issuers.Key] = JsonValue.Create(string.Join('\n', issuers));
        }

        return issuers;
    }

    private DateOnly? Day(ImportColumn column)
    {
        var date = Date(column);
        if (date is not { } some || some.First == some.Last)
        {
            return date?.First;
        }

        _values.Remove(column.Key);
        _faults.Add(ImportFault.Error(column, $"“{column.Title}” phải đủ ngày, tháng, năm (đang ghi {some.Show()}). Không rõ thì để trống."));
        return null;
    }

    private PartialDate? Date(ImportColumn column)
    {
        var typed = Text(column, lines: false);
        _values.Remove(column.Key);
        if (typed.Length == 0)
        {
            return null;
        }

        var date = ReadImportDate.Run(typed);
        if (!date.Ok)
        {
            _faults.Add(ImportFault.Error(column, date.Problem.Title));
            return null;
        }

        _values[column.Key] = JsonValue.Create(date.Value.ToString());
        return date.Value;
    }

    private void Fields()
    {
        var typed = Text(ImportColumns.Fields, lines: true);
        _values.Remove(ImportColumns.Fields.Key);
        var chosen = typed.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(one => Find(ImportColumns.Fields, choices.Fields, one)).OfType<ImportChoice>().Select(choice => choice.Value).Distinct(StringComparer.Ordinal).ToList();
        if (chosen.Count > 0)
        {
            _values[ImportColumns.Fields.Key] = new JsonArray([.. chosen.Select(value => JsonValue.Create(value))]);
        }
    }

    private void Relations(DocumentNumber? number)
    {
        var typed = Text(ImportColumns.Relations, lines: true);
        _values.Remove(ImportColumns.Relations.Key);
        var (relations, faults) = ReadImportRelations.Run(typed, number);
        _faults.AddRange(faults.Select(fault => ImportFault.Error(ImportColumns.Relations, $"“{ImportColumns.Relations.Title}”: {fault}{(fault.EndsWith('?') ? "" : ".")}")));
        if (relations.Count > 0)
        {
            _values[ImportColumns.Relations.Key] = relations;
        }
    }

    private static string Lower(string title) => char.ToLower(title[0], VietnamTime.Culture) + title[1..];
}
