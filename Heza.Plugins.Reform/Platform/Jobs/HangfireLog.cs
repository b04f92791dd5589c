using Hangfire.AspNetCore;
using Hangfire.Logging;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Platform.Jobs;

/// <summary>
/// Hangfire keeps its log provider in a static field. Where several sites run in one process (tests), the last one's may be
/// gone while another still logs: then nothing is written, where Hangfire's own provider would throw.
/// </summary>
internal sealed class HangfireLog(ILoggerFactory factory) : ILogProvider
{
    private readonly AspNetCoreLogProvider _inner = new(factory);

    public ILog GetLogger(string name)
    {
        try
        {
            return _inner.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return new Silence();
        }
    }

    private sealed class Silence : ILog
    {
        public bool Log(Hangfire.Logging.LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
