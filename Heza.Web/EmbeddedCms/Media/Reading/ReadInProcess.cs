using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Heza.Plugins.Reform.Publishing;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Media.Reading;

/// <summary>
/// Reads a stranger's file in a process of its own, with a limit of memory and of time, after which it is killed. What it
/// had read by then counts.
/// </summary>
public sealed class ReadInProcess(IOptions<MediaOptions> options)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <param name="file">Its name ends in the extension of its kind.</param>
    /// <param name="progress">Told how many pages there are and how many of them are read, as long as it goes on.</param>
    /// <returns>Null when the process crashed.</returns>
    public async Task<FileRead?> Run(string file, Func<int?, int, Task> progress, CancellationToken ct)
    {
        var limits = options.Value;
        var path = Path.Combine(Path.GetTempPath(), $"heza-reading-{Guid.NewGuid():n}.jsonl");
        try
        {
            using var process = Process.Start(Command(ReadingProcess.Arguments(file, path, limits)))!;
            // What the runtime says of a crash would fill the site's log.
            process.BeginErrorReadLine();
            process.BeginOutputReadLine();
            var inTime = await Wait(process, path, TimeSpan.FromSeconds(limits.PdfTextSeconds), progress, ct);
            return Judge(ReadingReport.Of(path), inTime, limits.PdfTextCharacters);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <param name="inTime">The process ended by itself.</param>
    public static FileRead? Judge(ReadingReport report, bool inTime, int maxCharacters)
    {
        if (report.Outcome is null && inTime)
        {
            return null;
        }

        var text = PdfPages.Join(report.Texts, maxCharacters);
        var outcome = report.Outcome is null or FileReading.TooLarge ? text is null ? FileReading.TooLarge : FileReading.Text
            : report.Outcome == FileReading.Text && text is null ? FileReading.NoText
            : report.Outcome.Value;
        return new FileRead(outcome, text, report.Pages, report.Texts.Count, report.Signed);
    }

    private static async Task<bool> Wait(Process process, string path, TimeSpan limit, Func<int?, int, Task> progress, CancellationToken ct)
    {
        // The machine's time, not the site's clock: it is the machine that is to be protected.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        stop.CancelAfter(limit);
        var ended = process.WaitForExitAsync(stop.Token);
        try
        {
            while (await Task.WhenAny(ended, Task.Delay(Look, stop.Token)) != ended)
            {
                var report = ReadingReport.Of(path);
                await progress(report.Pages, report.Texts.Count);
            }

            await ended;
            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private ProcessStartInfo Command(IEnumerable<string> arguments)
    {
        var program = typeof(ReadInProcess).Assembly;
        var entry = Assembly.GetEntryAssembly() ?? program;
        var host = Environment.ProcessPath!;
        var start = new ProcessStartInfo(host) { RedirectStandardError = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(host) == "dotnet" || entry != program)
        {
            // Where another program runs the site, such as its tests, that program's settings name the framework and the libraries.
            var settings = Path.Combine(AppContext.BaseDirectory, entry.GetName().Name!);
            start.FileName = Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet");
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add("--runtimeconfig");
            start.ArgumentList.Add($"{settings}.runtimeconfig.json");
            start.ArgumentList.Add("--depsfile");
            start.ArgumentList.Add($"{settings}.deps.json");
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, $"{program.GetName().Name}.dll"));
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The site's secrets stand in its environment: a process that handles strangers' files gets none of them.
        foreach (var name in start.Environment.Keys.Where(name => !Passed(name)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = (options.Value.ReadingMemoryMegabytes * 1024L * 1024).ToString("X", CultureInfo.InvariantCulture);
        return start;
    }

    private static bool Passed(string name) =>
        name is "PATH" or "HOME" or "LANG" or "TMPDIR" or "TEMP" or "TMP" or "SystemRoot" or "DOTNET_ROOT" or "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT" or "LD_LIBRARY_PATH";
}
