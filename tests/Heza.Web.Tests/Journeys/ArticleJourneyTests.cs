using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Journeys;

public sealed class ArticleJourneyTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Article_goes_from_the_editor_to_every_reader_and_back(DatabaseProvider provider)
    {
        await using var site = provider == DatabaseProvider.Sqlite ? await RunningSite.StartSeeded() : await RunningSite.Start(provider, seed: true);
        await ArticleJourney.Run(site);
    }
}
