using Examine;
using Heza.Plugins.Reform.Backoffice.Indexing;
using Umbraco.Cms.Infrastructure.Examine;

namespace Heza.Web.UmbracoCms.Examine;

/// <summary>Writes all that readers see: at the first start, and when somebody rebuilds the index in the backoffice.</summary>
public sealed class FillReformIndex : IndexPopulator
{
    private readonly IServiceScopeFactory _scopes;

    public FillReformIndex(IServiceScopeFactory scopes)
    {
        _scopes = scopes;
        RegisterIndex(ReformIndexRegistration.IndexName);
    }

    protected override void PopulateIndexes(IReadOnlyList<IIndex> indexes)
    {
        if (indexes.Count == 0)
        {
            return;
        }

        using var scope = _scopes.CreateScope();
        foreach (var page in scope.ServiceProvider.GetRequiredService<IndexedContent>().Pages(CancellationToken.None))
        {
            var values = page.Select(ReformIndex.ValueSetOf).ToList();
            foreach (var index in indexes)
            {
                index.IndexItems(values);
            }
        }
    }
}
