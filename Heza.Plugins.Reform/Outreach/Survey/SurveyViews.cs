using Heza.Plugins.Reform.Platform.Pictures;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <param name="Unit">Code of the unit that reads the results beside the Office.</param>
/// <param name="Answers">Sheets sent so far.</param>
public sealed record SurveyRow(int Id, string Title, DateOnly OpenFrom, DateOnly OpenTo, SurveyState State, string? Unit, int Answers);

/// <param name="Answered">It has answers, so other words would make a new version of it.</param>
public sealed record QuestionView(int Code, int Version, string Text, bool Answered);

/// <param name="Address">Of the public form, with the host.</param>
/// <param name="Qr">The address to print.</param>
/// <param name="FirstAnswer">The Vietnamese day of the first sheet; null: none yet.</param>
/// <param name="LastAnswer">The same of the last one.</param>
public sealed record SurveyView(
    int Id, string Title, string Introduction, DateOnly OpenFrom, DateOnly OpenTo, SurveyState State, string? Unit, bool AsksWho, bool AsksComment,
    IReadOnlyList<QuestionView> Questions, int Answers, DateOnly? FirstAnswer, DateOnly? LastAnswer, int Revision, string Address, QrDrawing Qr);
