namespace Heza.Plugins.Reform.Search;

/// <summary>What a reader asks for. Every value may be any text: unknown filters find nothing, they never fail.</summary>
/// <param name="Text">As typed, with or without marks; empty lists everything that the filters leave, newest first.</param>
/// <param name="Kind"><c>tin-tuc</c>, <c>van-ban</c> or null for both.</param>
/// <param name="Page">From 1; pages after the last are empty.</param>
/// <param name="PageSize">1 to 50.</param>
/// <param name="Category">News only, e.g. <c>huong-dan</c>.</param>
/// <param name="Type">Documents only: the Vietnamese name of the type, e.g. <c>Nghị định</c>.</param>
/// <param name="Level">Documents only: <c>trung-uong</c>, <c>thanh-pho</c>, <c>ban-quan-ly</c>.</param>
/// <param name="Year">Year of issue of a document, of the shown date of an article.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Issuer">Documents only: one issuer, spelt as in the facet.</param>
/// <param name="Force">Documents only: code of <see cref="Documents.LegalForce"/> today, e.g. <c>con-hieu-luc</c>.</param>
/// <param name="Field">Documents only, e.g. <c>cai-cach-thu-tuc-hanh-chinh</c>.</param>
public sealed record SearchQuery(
    string Text, string? Kind = null, int Page = 1, int PageSize = 20,
    string? Category = null, string? Type = null, string? Level = null, int? Year = null, int? Month = null,
    string? Issuer = null, string? Force = null, string? Field = null);
