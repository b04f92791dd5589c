using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Search;
using Umbraco.Cms.Core.Models;

namespace Heza.Plugins.Reform.Portal;

// What the portal asks of other features, one use case each.

/// <summary>Coverage of a year's plan on a day; without a year, of the newest plan that is public.</summary>
public delegate Task<Result<PlanCoverage>> ReadPlanCoverage(int? year, DateOnly today, CancellationToken ct);

/// <summary>One page of search results.</summary>
public delegate Task<Result<SearchResults>> RunSearch(SearchQuery query, CancellationToken ct);

/// <summary>The edited values of a draft as the publication that they would make.</summary>
public delegate Task<Publication> ReadDraft(IContent content, CancellationToken ct);
