using Heza.Plugins.Reform.Publishing;

namespace Heza.Web.EmbeddedCms.Media.Reading;

/// <summary>What reading a file came to.</summary>
/// <param name="Text">Normalised; null when nothing could be read.</param>
/// <param name="Pages">Pages that the file has; null when it has none or they could not be counted.</param>
/// <param name="PagesRead">Of these, how many were read: limits of time, pages and characters may end it early.</param>
/// <param name="Signed">A digital signature was found, not verified; null when nobody could look.</param>
public sealed record FileRead(FileReading Outcome, string? Text, int? Pages, int PagesRead, bool? Signed);
