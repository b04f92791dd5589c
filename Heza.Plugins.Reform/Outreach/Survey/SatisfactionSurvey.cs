using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Outreach.Survey;

[JsonConverter(typeof(KebabCaseEnum<SurveyState>))]
public enum SurveyState
{
    Planned,
    Open,
    Closed,
}

/// <summary>
/// Asks readers how satisfied they are (khảo sát ý kiến về sự hài lòng), on a public form without an account. Who answered
/// is not known: no address, no name, no browser is kept.
/// </summary>
public sealed class SatisfactionSurvey
{
    public int Id { get; private set; }

    /// <summary>Its address on the portal; stays when the title changes.</summary>
    public required string Slug { get; init; }

    public required string Title { get; set; }

    /// <summary>Why it is asked; plain text, paragraphs parted by an empty line.</summary>
    public required string Introduction { get; set; }

    /// <summary>The first Vietnamese day on which it takes answers.</summary>
    public required DateOnly OpenFrom { get; set; }

    /// <summary>The last one.</summary>
    public required DateOnly OpenTo { get; set; }

    /// <summary>Code of the unit that reads the results beside the Office; null: the Office alone.</summary>
    public string? Unit { get; set; }

    /// <summary>Whether it asks if an investor, an enterprise or a citizen answers; nobody has to say.</summary>
    public bool AsksWho { get; set; }

    public bool AsksComment { get; set; }

    /// <summary>Counts its changes, so that two people do not overwrite each other.</summary>
    public int Revision { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; set; }

    public string ChangedBy { get; set; } = "";

    public List<SurveyQuestion> Questions { get; } = [];

    public SurveyState StateOn(DateOnly day) => StateOn(day, OpenFrom, OpenTo);

    public static SurveyState StateOn(DateOnly day, DateOnly from, DateOnly to) => day < from ? SurveyState.Planned : day > to ? SurveyState.Closed : SurveyState.Open;

    /// <summary>What is asked now, in order.</summary>
    public IEnumerable<SurveyQuestion> Asked => Questions.Where(question => question.RetiredAt is null).OrderBy(question => question.Order);
}

/// <summary>
/// One version of a question. With its first answer its words stand for ever: a reworded one is a new version beside it,
/// so that nobody is made to have answered what was never asked.
/// </summary>
public sealed class SurveyQuestion
{
    public int Id { get; private set; }

    public int SurveyId { get; private set; }

    /// <summary>The same for all versions of a question; from 1 in each survey.</summary>
    public required int Code { get; init; }

    /// <summary>From 1.</summary>
    public required int Version { get; init; }

    public required int Order { get; set; }

    public required string Text { get; set; }

    /// <summary>UTC; since then it is not asked any more.</summary>
    public DateTime? RetiredAt { get; set; }
}
