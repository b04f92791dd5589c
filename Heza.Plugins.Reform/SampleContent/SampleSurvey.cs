using System.Text.Json;
using Heza.Plugins.Reform.Outreach.Survey;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.SampleContent;

/// <summary>
/// The satisfaction survey of the sample year, answered by forty readers through the public form's own use case, and a
/// survey that is open on the day of loading.
/// </summary>
public sealed class SampleSurvey(CreateSurvey create, OpenSurveys surveys, AnswerSurvey answer, SurveyTickets tickets)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>How long a reader sits over the form.</summary>
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(70);

    /// <param name="today">Of the real clock.</param>
    public IEnumerable<ReplayStep> Steps(Actor office, DateOnly today)
    {
        var file = JsonSerializer.Deserialize<SurveyFile>(File.ReadAllText(Path.Combine(SampleData.Folder, "survey-2023.json")), Json)
            ?? throw new InvalidDataException("survey-2023.json is empty.");
        var slug = "";
        yield return new ReplayStep(VietnamTime.FromLocal(new DateTime(2023, 1, 30, 9, 0, 0)), async ct =>
            slug = Check(await create.Run(file.Request(file.Title, file.OpenFrom, file.OpenTo), office, ct)).Slug);
        foreach (var sheet in file.Answers)
        {
            var (opened, ticket) = (VietnamTime.FromLocal(sheet.At), "");
            yield return new ReplayStep(opened, async ct => ticket = tickets.Create((await surveys.At(slug, ct))!.Id));
            yield return new ReplayStep(opened + Reading, ct => Send(slug, ticket, sheet, ct));
        }

        var now = file.Request($"Ý kiến về sự hài lòng khi làm thủ tục hành chính năm {today.Year}", new DateOnly(today.Year, 1, 1), new DateOnly(today.Year + 1, 12, 31));
        yield return new ReplayStep(VietnamTime.FromLocal(new DateTime(2023, 12, 29, 9, 0, 0)), async ct => Check(await create.Run(now, office, ct)));
    }

    private async Task Send(string slug, string ticket, SheetFile sheet, CancellationToken ct)
    {
        var questions = (await surveys.At(slug, ct))!.Asked.Select(question => question.Id);
        var levels = questions.Zip(sheet.Levels).ToDictionary(pair => pair.First, pair => $"{pair.Second}");
        Check(await answer.Run(slug, new SurveySheet(ticket, null, levels, sheet.Who, sheet.Comment), ct));
    }

    // The sample content is ours: a refusal is a bug in it.
    private static T Check<T>(Result<T> result) => result.Ok ? result.Value : throw new InvalidDataException($"Sample survey: {result.Problem}");

    private sealed record SurveyFile(
        string Title, string Introduction, DateOnly OpenFrom, DateOnly OpenTo, string Unit, IReadOnlyList<string> Questions, IReadOnlyList<SheetFile> Answers)
    {
        public SurveyRequest Request(string title, DateOnly from, DateOnly to) => new(
            title, Introduction, from, to, Unit, AsksWho: true, AsksComment: true, [.. Questions.Select(text => new QuestionRequest(null, text))], null);
    }

    /// <param name="At">When the form was opened, on Vietnam's wall clock.</param>
    private sealed record SheetFile(DateTime At, string? Who, IReadOnlyList<int> Levels, string? Comment);
}
