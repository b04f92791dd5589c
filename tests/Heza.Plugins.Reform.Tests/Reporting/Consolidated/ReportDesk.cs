using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Fanpage.Figures;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Notices.Mail;
using Heza.Plugins.Reform.Outreach.Survey;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.Consolidated;
using Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;
using Heza.Plugins.Reform.Reporting.Consolidated.Issuing;
using Heza.Plugins.Reform.Reporting.Periods;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Heza.Plugins.Reform.Tests.Coverage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Tests.Reporting.Consolidated;

/// <summary>The Office at the report of the third quarter of 2023, over a world of evidence.</summary>
internal sealed class ReportDesk(CoverageWorld world)
{
    private const string Period = "Q3";
    private static readonly IOptions<SiteOptions> Site = Options.Create(new SiteOptions { BaseUrl = "https://heza.example" });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<ConsolidatedReport> Report(string day)
    {
        await using var db = world.Open();
        return (await Reading(db).Run(2023, Period, CoverageWorld.Day(day), Ct)).Value!.Report;
    }

    public async Task<Result<SavedReportDraft>> Save(int revision, ReportTexts texts)
    {
        await using var db = world.Open();
        return await new SaveReportDraft(db, new PeriodLocks(db), world.Time).Run(2023, Period, revision, texts, CoverageWorld.Office, Ct);
    }

    public async Task<Result<IssuedReportView>> Issue(string day, int revision = 0, bool confirmMissing = true)
    {
        await using var db = world.Open();
        var tell = new TellOfPeriod(new Notify(db, new ReportPeople(), new NoticeWriter(Site, Options.Create(new MailOptions())), world.Time));
        return await new IssueReport(db, Reading(db), new WriteClosing(db, new ReadUnitReports(db), tell, world.Time), world.Time)
            .Run(2023, Period, CoverageWorld.Day(day), revision, confirmMissing, CoverageWorld.Office, Ct);
    }

    public async Task<byte[]> Pack(string day)
    {
        await using var db = world.Open();
        var report = (await Reading(db).Run(2023, Period, CoverageWorld.Day(day), Ct)).Value!.Report;
        var pack = await new BuildEvidencePack(new WriteEvidencePack(db, Site)).Run(PackContents.Of(report), null, Ct);
        await using var content = pack.Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Ct);
        return bytes.ToArray();
    }

    /// <summary>The answer of the pack that tells how far it is.</summary>
    /// <param name="broken">The database goes away before the pieces are read.</param>
    public async Task<byte[]> PackAsItGrows(string day, bool broken = false)
    {
        await using var db = world.Open();
        var report = (await Reading(db).Run(2023, Period, CoverageWorld.Day(day), Ct)).Value!.Report;
        if (broken)
        {
            await db.DisposeAsync();
        }

        using var body = new MemoryStream();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(world.Time).BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        await new PackAsItGrows(PackContents.Of(report), new BuildEvidencePack(new WriteEvidencePack(db, Site))).ExecuteAsync(http);
        return body.ToArray();
    }

    private ReadReport Reading(ReformDbContext db)
    {
        var metrics = new MetricLabels([]);
        var outreach = new ReadOutreach(db);
        var figures = new ReadPeriodFigures(db, new ReadReportedEvidence(db, metrics, Site), new ReadReportedPosts(db, metrics), outreach);
        var told = new ReadTold(new ReadUnitReports(db), new ReadSurveyResults(db), outreach);
        return new ReadReport(db, new ReadReportFacts(db, new ReadCoverage(db), new ReadFormMatrix(db), figures, told), world.Time);
    }
}
