using Heza.Plugins.Reform.Publishing;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Heza.Plugins.Reform.Backoffice.Setup;

/// <summary>Makes and publishes the nodes that the site hangs on, where they are missing. Safe at every start.</summary>
public sealed partial class EnsureSiteParts(IContentService contents, IContentTypeService types, ILogger<EnsureSiteParts> logger)
{
    public void Run()
    {
        foreach (var part in SitePart.All)
        {
            if (contents.GetById(part.Key) is { } present)
            {
                if (present.Trashed || !present.Published)
                {
                    LogHidden(logger, part.Name, part.Key);
                }
            }
            else if (types.Get(part.Type) is null)
            {
                LogNoType(logger, part.Name, part.Type);
            }
            else
            {
                Make(part);
            }
        }
    }

    private void Make(SitePart part)
    {
        var node = part.Parent is { } parent ? contents.Create(part.Name, parent, part.Type) : contents.Create(part.Name, Constants.System.Root, part.Type);
        node.Key = part.Key;
        var saved = contents.Save(node);
        if (!saved.Success)
        {
            throw new InvalidOperationException($"Umbraco refused the node \"{part.Name}\": {saved.Result}.");
        }

        var published = contents.Publish(node, [Constants.System.InvariantCulture]);
        if (!published.Success)
        {
            throw new InvalidOperationException($"Umbraco did not publish the node \"{part.Name}\": {published.Result}.");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The node {Name} ({Key}) is not public: nothing below it is shown.")]
    private static partial void LogHidden(ILogger logger, string name, Guid key);

    [LoggerMessage(Level = LogLevel.Error, Message = "The node {Name} cannot be made: Umbraco has no document type {Type}.")]
    private static partial void LogNoType(ILogger logger, string name, string type);
}
