using System.Globalization;
using Heza.Plugins.Reform.Platform.Text;
using Microsoft.AspNetCore.Mvc;

namespace Heza.Plugins.Reform.Platform.Audit;

/// <summary>The filter as an address says it; what is left out or empty does not narrow.</summary>
/// <param name="From">The first Vietnamese day, e.g. <c>2023-06-01</c>.</param>
/// <param name="To">The last Vietnamese day, itself included.</param>
/// <param name="Action">E.g. <c>content-published</c>.</param>
/// <param name="Subject">E.g. <c>content</c>.</param>
public sealed record AuditQuery(
    [FromQuery(Name = "from")] string? From, [FromQuery(Name = "to")] string? To, [FromQuery(Name = "actor")] string? Actor,
    [FromQuery(Name = "action")] string? Action, [FromQuery(Name = "subject")] string? Subject, [FromQuery(Name = "key")] string? Key,
    [FromQuery(Name = "text")] string? Text)
{
    /// <summary>What narrows, for the record of an export.</summary>
    public string Describe() => string.Join(
        "; ",
        new[] { ("từ ngày", From), ("đến ngày", To), ("người", Actor), ("việc", Action), ("đối tượng", Subject), ("mã", Key), ("chữ", Text) }
            .Where(part => !string.IsNullOrWhiteSpace(part.Item2)).Select(part => $"{part.Item1} {part.Item2}"));
}

/// <summary>Which entries are wanted; what is null does not narrow.</summary>
/// <param name="From">The first Vietnamese day.</param>
/// <param name="To">The last Vietnamese day, itself included.</param>
/// <param name="Actor">An account's identifier, or words of the name with or without marks.</param>
/// <param name="Text">Words of the subject's name or of the detail, with or without marks.</param>
public sealed record AuditFilter(
    DateOnly? From = null, DateOnly? To = null, string? Actor = null, AuditAction? Action = null,
    AuditSubjectKind? SubjectKind = null, string? SubjectKey = null, string? Text = null)
{
    private const int MaxWords = 200;

    public static Result<AuditFilter> Read(AuditQuery query)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var filter = new AuditFilter(
            Day("from", query.From), Day("to", query.To), Words("actor", query.Actor),
            Known<AuditAction>("action", query.Action, "Không có loại việc này."),
            Known<AuditSubjectKind>("subject", query.Subject, "Không có loại đối tượng này."),
            Words("key", query.Key), Words("text", query.Text));
        if (filter is { From: { } from, To: { } to } && from > to)
        {
            errors["to"] = ["Ngày cuối phải từ ngày đầu trở đi."];
        }

        return errors.Count == 0 ? filter : new Problem(ProblemKind.Invalid, errors.First().Value[0], errors);

        DateOnly? Day(string name, string? text)
        {
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            // Years in which the clock of Vietnam can be reckoned with on both sides.
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9999)
            {
                return day;
            }

            errors[name] = ["Ngày phải viết theo dạng 2023-06-30."];
            return null;
        }

        T? Known<T>(string name, string? text, string message)
            where T : struct, Enum
        {
            var value = string.IsNullOrEmpty(text) ? null : KebabCase.Read<T>(text);
            if (value is null && !string.IsNullOrEmpty(text))
            {
                errors[name] = [message];
            }

            return value;
        }

        string? Words(string name, string? typed)
        {
            var text = typed?.Trim() ?? "";
            if (text.Length > MaxWords || text.Contains('\0'))
            {
                errors[name] = [$"Từ cần tìm dài quá {MaxWords} ký tự hoặc có ký tự không hợp lệ."];
            }

            return text.Length == 0 ? null : text;
        }
    }

    /// <summary>The entries that pass, newest first.</summary>
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> entries)
    {
        if (From is { } from)
        {
            var start = VietnamTime.StartUtc(from);
            entries = entries.Where(entry => entry.At >= start);
        }

        if (To is { } to)
        {
            var end = VietnamTime.EndUtc(to);
            entries = entries.Where(entry => entry.At < end);
        }

        if (Actor is { } actor)
        {
            var folded = VietnameseText.Fold(actor);
            entries = actor == Platform.Actor.System.Id || Guid.TryParse(actor, out _)
                ? entries.Where(entry => entry.ActorId == actor)
                : entries.Where(entry => entry.FoldedActor.Contains(folded));
        }

        if (Action is { } action)
        {
            entries = entries.Where(entry => entry.Action == action);
        }

        if (SubjectKind is { } kind)
        {
            entries = entries.Where(entry => entry.SubjectKind == kind);
        }

        if (SubjectKey is { } key)
        {
            entries = entries.Where(entry => entry.SubjectKey == key);
        }

        if (Text is { } text)
        {
            var folded = VietnameseText.Fold(text);
            entries = entries.Where(entry => entry.Folded.Contains(folded));
        }

        return entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id);
    }
}
