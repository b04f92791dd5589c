using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Outreach.Survey;

[JsonConverter(typeof(KebabCaseEnum<Respondent>))]
public enum Respondent
{
    Investor,
    Enterprise,
    Citizen,
}

/// <summary>One sheet of answers. Only ever added, and without anything that tells who sent it.</summary>
public sealed class SurveyResponse
{
    public const int HashLength = 64;

    public long Id { get; private set; }

    public required int SurveyId { get; init; }

    /// <summary>UTC; its Vietnamese day decides the period that it counts for.</summary>
    public required DateTime At { get; init; }

    /// <summary>Null: not said.</summary>
    public Respondent? Who { get; init; }

    /// <summary>Plain text as typed; null: none. Never to be shown unencoded.</summary>
    public string? Comment { get; init; }

    /// <summary>SHA-256 of the form's nonce, hexadecimal: the same form counts once, however often it is sent.</summary>
    public required string NonceHash { get; init; }

    public List<SurveyMark> Marks { get; } = [];
}

/// <summary>The level that one sheet gives to one question.</summary>
public sealed class SurveyMark
{
    public long ResponseId { get; private set; }

    public required int QuestionId { get; init; }

    /// <summary>1 (very dissatisfied) to 5 (very satisfied): see <see cref="SurveyWords.Levels"/>.</summary>
    public required int Level { get; init; }
}
