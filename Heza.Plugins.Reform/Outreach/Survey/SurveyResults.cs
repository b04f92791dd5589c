namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>
/// What a survey's answers of some days say; read by the desk and by the consolidated report. Sheets count by the
/// Vietnamese day on which they were sent. Figures with nothing behind them are null, never 0.
/// </summary>
/// <param name="From">The first day whose sheets count.</param>
/// <param name="To">The last one.</param>
/// <param name="Answers">Sheets sent in these days.</param>
/// <param name="Comments">Sheets among them with a comment.</param>
/// <param name="Mean">Of all marks of all questions: 1 to 5, two decimals.</param>
/// <param name="Satisfied">Share of levels 4 and 5 among all marks: 0 to 1, four decimals.</param>
/// <param name="Questions">Every question that is asked now or has marks in these days, in order; older versions after the current one.</param>
/// <param name="Respondents">How many sheets of whom; only those that there are.</param>
public sealed record SurveyResults(
    int SurveyId, string Title, DateOnly From, DateOnly To, int Answers, int Comments, double? Mean, double? Satisfied,
    IReadOnlyList<QuestionResult> Questions, IReadOnlyList<RespondentCount> Respondents);

/// <param name="Code">The same for all versions of a question.</param>
/// <param name="Current">Asked now; else an older version, or a question that was taken out.</param>
/// <param name="Levels">Five numbers: marks of level 1 to 5.</param>
/// <param name="Answers">Their sum.</param>
/// <param name="Mean">1 to 5, two decimals.</param>
/// <param name="Satisfied">Share of levels 4 and 5: 0 to 1, four decimals.</param>
public sealed record QuestionResult(int Id, int Code, int Version, string Text, bool Current, IReadOnlyList<int> Levels, int Answers, double? Mean, double? Satisfied)
{
    public static QuestionResult Of(SurveyQuestion question, IReadOnlyList<int> levels) => new(
        question.Id, question.Code, question.Version, question.Text, question.RetiredAt is null, levels, levels.Sum(), SurveyFigures.Mean(levels), SurveyFigures.Satisfied(levels));
}

/// <param name="Who">Null: not said.</param>
/// <param name="Name">In Vietnamese.</param>
public sealed record RespondentCount(Respondent? Who, string Name, int Count);

/// <summary>Figures of a distribution over the five levels.</summary>
public static class SurveyFigures
{
    /// <param name="levels">Marks of level 1 to 5.</param>
    public static double? Mean(IReadOnlyList<int> levels)
    {
        var answers = levels.Sum();
        return answers == 0 ? null : Math.Round(levels.Select((count, index) => (long)count * (index + 1)).Sum() / (double)answers, 2, MidpointRounding.AwayFromZero);
    }

    public static double? Satisfied(IReadOnlyList<int> levels)
    {
        var answers = levels.Sum();
        return answers == 0 ? null : Math.Round((levels[3] + levels[4]) / (double)answers, 4, MidpointRounding.AwayFromZero);
    }

    public static IReadOnlyList<int> Sum(IEnumerable<IReadOnlyList<int>> distributions)
    {
        var sum = new int[SurveyWords.Levels.Count];
        foreach (var levels in distributions)
        {
            for (var level = 0; level < sum.Length; level++)
            {
                sum[level] += levels[level];
            }
        }

        return sum;
    }
}
