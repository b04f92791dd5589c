namespace Heza.Benchmarks;

/// <summary>The one place that writes to the terminal.</summary>
public static class Output
{
    private static readonly StreamWriter Terminal = new(OpenStandardOutput()) { AutoFlush = true };

    public static Task Line(string text = "") => Terminal.WriteLineAsync(text);

    /// <summary>A Markdown table, so that figures can be copied into a note.</summary>
    public static async Task Table(string[] header, IEnumerable<string[]> rows)
    {
        await Line($"| {string.Join(" | ", header)} |");
        await Line($"|{string.Concat(Enumerable.Repeat(" --- |", header.Length))}");
        foreach (var row in rows)
        {
            await Line($"| {string.Join(" | ", row)} |");
        }

        await Line();
    }

    private static Stream OpenStandardOutput() => new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(1, ownsHandle: false), FileAccess.Write, 1);
}
