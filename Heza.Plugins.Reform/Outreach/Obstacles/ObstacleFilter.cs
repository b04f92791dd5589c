using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;
using Microsoft.AspNetCore.Mvc;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

/// <summary>The filter as an address says it; what is left out or empty does not narrow.</summary>
/// <param name="State">E.g. <c>escalated</c>; <c>open</c>: all but the closed ones.</param>
/// <param name="Year">Of the report that tells of it.</param>
/// <param name="Quarter"><c>Q1</c> to <c>Q4</c>.</param>
/// <param name="Text">Words of title, description or proposal, with or without marks.</param>
public sealed record ObstacleQuery(
    [FromQuery(Name = "state")] string? State, [FromQuery(Name = "unit")] string? Unit, [FromQuery(Name = "year")] int? Year,
    [FromQuery(Name = "quarter")] string? Quarter, [FromQuery(Name = "text")] string? Text);

/// <summary>Which obstacles are wanted; what is null does not narrow.</summary>
/// <param name="Open">Only those that are not closed.</param>
public sealed record ObstacleFilter(ObstacleState? State, bool Open, string? Unit, int? Year, string? Quarter, string? Text)
{
    public const int LongestText = 200;

    private const string OpenWord = "open";

    public static Result<ObstacleFilter> Read(ObstacleQuery query)
    {
        var (state, text) = (TypedText.Line(query.State), TypedText.Line(query.Text));
        var known = KebabCase.Read<ObstacleState>(state);
        return state.Length > 0 && state != OpenWord && known is null
                ? Problem.Field("state", $"Tình trạng phải là {OpenWord}, {string.Join(", ", Enum.GetValues<ObstacleState>().Select(KebabCase.Of))}.")
            : text.Length > LongestText ? Problem.Field("text", $"Từ cần tìm dài quá {LongestText} ký tự.")
            : new ObstacleFilter(known, state == OpenWord, OrNull(query.Unit), query.Year, OrNull(query.Quarter), OrNull(text));
    }

    public IQueryable<Obstacle> Of(IQueryable<Obstacle> obstacles)
    {
        if (State is { } state)
        {
            obstacles = obstacles.Where(obstacle => obstacle.State == state);
        }

        if (Open)
        {
            obstacles = obstacles.Where(obstacle => obstacle.State != ObstacleState.Closed);
        }

        if (Unit is { } unit)
        {
            obstacles = obstacles.Where(obstacle => obstacle.Unit == unit);
        }

        if (Year is { } year)
        {
            obstacles = obstacles.Where(obstacle => obstacle.Year == year);
        }

        if (Quarter is { } quarter)
        {
            obstacles = obstacles.Where(obstacle => obstacle.Period == quarter);
        }

        if (Text is { } text)
        {
            var folded = VietnameseText.Fold(text);
            obstacles = obstacles.Where(obstacle => obstacle.Folded.Contains(folded));
        }

        return obstacles;
    }

    private static string? OrNull(string? typed) => TypedText.Line(typed) is { Length: > 0 } text ? text : null;
}
