namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>What a desk's value becomes in storage, or what is wrong with it.</summary>
/// <param name="Value">The storage value; null clears the field.</param>
/// <param name="Refusal">Vietnamese, follows the field's name: "phải là …"; null when the value was understood.</param>
internal readonly record struct Conversion(object? Value, string? Refusal = null)
{
    public static readonly Conversion Empty = new(null);

    public static Conversion Refuse(string refusal) => new(null, refusal);
}
