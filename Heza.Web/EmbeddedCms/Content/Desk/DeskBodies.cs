using System.Text.Json;

namespace Heza.Web.EmbeddedCms.Content.Desk;

/// <param name="Type">Alias of the document type, e.g. <c>reformArticle</c>.</param>
/// <param name="ParentKey">Default: the folder that allows the type.</param>
/// <param name="Key">Default: a new key. Sending one makes a repeated request harmless: the second answers 409.</param>
/// <param name="Values">By alias.</param>
/// <param name="Publish">Also publish; when that is not possible nothing is made.</param>
public sealed record CreateBody(string? Type, string? Name, Guid? ParentKey, Guid? Key, Dictionary<string, JsonElement>? Values, bool? Publish);

/// <param name="Name">Default: as it is.</param>
/// <param name="Values">Those to change; others stay.</param>
/// <param name="Revision">The revision that was read.</param>
public sealed record SaveBody(string? Name, Dictionary<string, JsonElement>? Values, int? Revision);

/// <param name="Revision">The revision that was read; without it, whatever is current is published.</param>
public sealed record PublishBody(int? Revision);

/// <param name="PublishAt">ISO 8601; without an offset Vietnam's clock. Missing: no release.</param>
/// <param name="WithdrawAt">Likewise.</param>
public sealed record ScheduleBody(string? PublishAt, string? WithdrawAt);

/// <param name="Reason">Kept in the log.</param>
public sealed record WithdrawBody(string? Reason);
