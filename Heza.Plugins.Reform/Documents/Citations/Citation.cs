namespace Heza.Plugins.Reform.Documents.Citations;

/// <summary>A place in a text that names a legal document by its number.</summary>
/// <param name="Start">UTF-16 index in the text as it was given; from the noun that governs the number ("Nghị định số …"), or from the number.</param>
/// <param name="Length">UTF-16 units, to the end of the number.</param>
/// <param name="NumberStart">Where the number itself begins.</param>
/// <param name="Number">Null when the text leaves out what makes a number whole ("Nghị định 61"): then only a register can tell.</param>
/// <param name="Key">The narrowest key under which a register finds it: see <see cref="NumberKeys"/>.</param>
/// <param name="Type">Vietnamese name of the type, e.g. <c>Nghị định</c>; null when neither noun nor number tells.</param>
/// <param name="Date">The day written beside the number.</param>
public sealed record Citation(int Start, int Length, int NumberStart, DocumentNumber? Number, string Key, string? Type, DateOnly? Date)
{
    public int End => Start + Length;
}
