using System.Data.Common;
using Heza.Plugins.Reform.Outreach.Survey;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Portal.Surveys;

/// <summary>
/// Whether the navigation leads to a survey: asked by every page, looked up once for each content version and day. A page
/// that says that the database is down needs its header, too, so then there is no link.
/// </summary>
public sealed partial class OpenSurveyLink(IServiceScopeFactory scopes, ContentVersion version, TimeProvider time, ILogger<OpenSurveyLink> logger)
{
    private Known? _known;

    public async Task<bool> IsThere()
    {
        var (sequence, day) = (version.Current, time.Today());
        if (_known is { } known && known.Sequence == sequence && known.Day == day)
        {
            return known.Any;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var any = await OpenSurveys.On(scope.ServiceProvider.GetRequiredService<ReformDbContext>(), day).AnyAsync();
            _known = new Known(sequence, day, any);
            return any;
        }
        catch (DbException exception)
        {
            LogUnknown(logger, exception);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether a survey is open could not be read; pages go out without the link.")]
    private static partial void LogUnknown(ILogger logger, Exception exception);

    private sealed record Known(long Sequence, DateOnly Day, bool Any);
}
