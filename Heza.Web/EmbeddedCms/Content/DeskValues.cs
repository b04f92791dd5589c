using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Content;

/// <summary>Property values as the desk sends and shows them, against the storage values that <see cref="IContent"/> holds.</summary>
/// <param name="Write">Puts the sent values into the content; answers messages per alias for those that it cannot take.</param>
/// <param name="Read">The edited values by alias, in a form that System.Text.Json writes.</param>
public sealed record DeskValues(
    Func<IContent, IReadOnlyDictionary<string, JsonElement>, IReadOnlyDictionary<string, string[]>> Write,
    Func<IContent, IReadOnlyDictionary<string, object?>> Read);
