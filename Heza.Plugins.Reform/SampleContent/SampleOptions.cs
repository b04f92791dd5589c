namespace Heza.Plugins.Reform.SampleContent;

public enum SampleLoad
{
    /// <summary>In Development, into an empty database.</summary>
    Auto,

    /// <summary>Wherever the database is empty: <c>--seed</c>.</summary>
    Always,
    Never,
}

/// <summary>Section <c>SampleContent</c>.</summary>
public sealed class SampleOptions
{
    public const string Section = "SampleContent";

    public SampleLoad Load { get; set; } = SampleLoad.Auto;
}
