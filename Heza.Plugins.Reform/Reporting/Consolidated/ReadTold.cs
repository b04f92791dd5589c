using Heza.Plugins.Reform.Outreach.Survey;
using Heza.Plugins.Reform.Reporting.UnitReports;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>What others told of a period by a day: units in their reports, obstacles and activities, investors and enterprises in surveys.</summary>
public sealed class ReadTold(ReadUnitReports units, ReadSurveyResults surveys, ReadOutreach outreach)
{
    public async Task<ReportFacts> Complete(ReportFacts facts, CancellationToken ct) => facts with
    {
        Units = (await units.ForPeriod(facts.Period.Year, facts.Period.Code, facts.AsOf, ct)).Units,
        Surveys = [.. (await surveys.Run(facts.Period, facts.AsOf, ct)).Where(survey => survey.Answers > 0)],
        Activities = await outreach.Activities(facts.Period, facts.AsOf, ct),
        Obstacles = await outreach.Obstacles(facts.Period, facts.AsOf, ct),
    };
}
