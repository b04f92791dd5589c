using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Satisfaction of investors and enterprises, as surveys of the period say.</summary>
internal static class SurveySection
{
    public static IReadOnlyList<OfficialBlock> Of(ReportFacts facts) =>
        facts.Surveys.Count == 0 ? [] :
        [
            OfficialTable.Plain(
                [
                    ("Khảo sát và câu hỏi", new OfficialColumn(10)), ("Số phiếu, câu trả lời", OfficialColumn.Number(3)), ("Điểm trung bình (1–5)", OfficialColumn.Number(3)), ("Hài lòng (mức 4, 5)", OfficialColumn.Number(3)),
                ],
                [
                    .. facts.Surveys.SelectMany(survey => survey.Questions.Where(question => question.Answers > 0)
                        .Select(question => new OfficialRow([question.Text, Figures.Show(question.Answers), Mean(question.Mean), Part(question.Satisfied)]))
                        .Prepend(new OfficialRow([survey.Title, Figures.Show(survey.Answers), Mean(survey.Mean), Part(survey.Satisfied)], Bold: true))),
                ]),
        ];

    private static string Mean(double? mean) => Figures.Show((decimal?)mean);

    private static string Part(double? part) => part is null ? "–" : $"{Figures.Show((decimal)part.Value * 100)}%";
}
