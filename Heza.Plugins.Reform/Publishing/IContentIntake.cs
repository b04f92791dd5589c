using System.Text.Json;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Publishing;

/// <summary>
/// Takes finished pieces and their files into the host's CMS, the way that editors' work takes: with its checks, versions
/// and notifications. The port by which the site fills itself; <see cref="IContentLibrary"/> reads.
/// </summary>
public interface IContentIntake
{
    /// <summary>Makes a piece in the folder of its type and publishes it.</summary>
    /// <returns>False when the CMS has a node of this key, which is left alone.</returns>
    Task<Result<bool>> Publish(NewPiece piece, CancellationToken ct);

    /// <returns>The key that the file has: the asked one, or another where the library had the same bytes before.</returns>
    Task<Result<Guid>> Keep(NewFile file, CancellationToken ct);
}

/// <param name="Type">Alias of a reform type.</param>
/// <param name="Values">
/// By alias, as a form would send them: text, true or false, codes of choices and keys of media (one or a list), dates as
/// <c>2023-02-09</c> or, on Vietnam's wall clock, <c>2023-02-09T08:00</c>, rich text as HTML, lists as JSON. An absent one stays empty.
/// </param>
public sealed record NewPiece(Guid Key, string Type, string Name, IReadOnlyDictionary<string, JsonElement> Values);

/// <param name="AltText">Of a picture.</param>
public sealed record NewFile(Guid Key, string FileName, string? AltText, byte[] Content);
