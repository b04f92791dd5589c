using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Plans.Revisions;

/// <summary>What the desk sends; <see cref="PlanJson"/> reads it, so that what is wrong is told by its place.</summary>
/// <param name="Revision">The revision that was changed; 0: a new plan.</param>
/// <param name="Comment">Why; at most <see cref="PlanRevision.LongestComment"/> characters.</param>
public sealed record PlanToSave(int Revision, string? Comment, PlanDocument Plan);

/// <param name="Changed">False: the plan said the same already, there is no new revision.</param>
public sealed record SavedPlan(int Year, int Revision, bool Changed);

/// <summary>The Office saves a plan that it wrote, copied or changed on the desk.</summary>
public sealed class SavePlan(ReformDbContext db, ContentVersion version, TimeProvider time)
{
    /// <param name="year">Of the address: a plan stays that of its year.</param>
    /// <param name="json">UTF-8; a <see cref="PlanToSave"/>.</param>
    public async Task<Result<SavedPlan>> Run(int year, ReadOnlyMemory<byte> json, Actor actor, CancellationToken ct)
    {
        var read = PlanJson.Parse(json, root => Read(root, year));
        if (!read.Ok)
        {
            return read.Problem;
        }

        var (plan, edit) = read.Value;
        var written = await new WritePlan(db, version, time).Run(plan, edit, actor, ct);
        return written.Ok ? new SavedPlan(year, written.Value.Revision, written.Value.Changed) : written.Problem;
    }

    private static Result<(Plan Plan, PlanEdit Edit)> Read(JsonElement root, int year)
    {
        var places = new JsonPlaces();
        var revision = places.Number(root, "", "revision", 0, int.MaxValue);
        var comment = places.OptionalText(root, "", "comment", PlanRevision.LongestComment);
        if (!root.TryGetProperty("plan", out var member) || member.ValueKind != JsonValueKind.Object)
        {
            places.Wrong("plan", "còn thiếu.");
        }

        if (places.Problem("Kế hoạch") is { } problem)
        {
            return problem;
        }

        var plan = PlanJson.Read(member);
        return !plan.Ok ? plan.Problem
            : plan.Value.Year != year ? Problem.Field("year", $"Đây là kế hoạch năm {year}; năm của kế hoạch không đổi được.")
            : (plan.Value, new PlanEdit(PlanRevisionKind.Edited, revision, comment));
    }
}
