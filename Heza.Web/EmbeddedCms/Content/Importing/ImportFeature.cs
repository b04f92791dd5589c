using Heza.Plugins.Reform.Platform.Jobs;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <summary>Bulk import of legal documents. The host also registers <see cref="Heza.Plugins.Reform.Documents.Importing.ImportChoices"/>.</summary>
internal static class ImportFeature
{
    public static IServiceCollection AddDocumentImports(this IServiceCollection services) => services
        .AddSingleton<ImportProgress>()
        .AddScoped<ReadRegister>().AddScoped<JudgeFile>().AddScoped<CheckImport>().AddScoped<StartImport>()
        .AddScoped<ImportDocuments>().AddScoped<RunImport>().AddScoped<ResumeImports>()
        .AddScoped<ReadImports>().AddScoped<ExportImportFaults>()
        .AddRecurringWork<ResumeImports>(ResumeImports.JobId, ResumeImports.Cron, resume => resume.Run(CancellationToken.None), atStart: true);
}
