using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Publishing.Checks;

/// <summary>Something that must be right before a draft may be published. Features add their own.</summary>
public interface IPublishingCheck
{
    Task<IReadOnlyList<PublishingFault>> Find(Publication draft, CancellationToken ct);
}

/// <param name="Field">Alias of the property to mend, or empty for the node's name.</param>
/// <param name="Message">One Vietnamese sentence that says what to mend.</param>
public sealed record PublishingFault(string Field, string Message);
