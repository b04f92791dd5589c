using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Outreach.Obstacles;
using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.SampleContent;

/// <summary>What units did and raised in the sample year, through the use cases by which units do it.</summary>
public sealed class ReplayOutreach(IServiceProvider services, SampleMedia media, ReplayDecision decide)
{
    private static readonly Actor Unit = new("mau-don-vi", "Cán bộ đơn vị (mẫu)");
    private static readonly Actor Office = new("mau", "Văn phòng (mẫu)");

    public IEnumerable<ReplayStep> Steps(SampleData data)
    {
        foreach (var (activity, number) in data.Activities.Select((activity, number) => (activity, number)))
        {
            yield return new ReplayStep(VietnamTime.FromLocal(activity.RecordedAt), ct => Record(activity, number, ct));
            foreach (var decision in activity.Decisions ?? [])
            {
                yield return new ReplayStep(VietnamTime.FromLocal(decision.At), ct => decide.Run(activity.Key, decision, ct));
            }
        }

        foreach (var obstacle in data.Obstacles)
        {
            yield return new ReplayStep(VietnamTime.FromLocal(obstacle.RaisedAt), ct => Raise(obstacle, ct));
            foreach (var (step, index) in obstacle.Steps.Select((step, index) => (step, index)))
            {
                yield return new ReplayStep(VietnamTime.FromLocal(step.At), ct => Act(obstacle.Key, step, index + 1, ct));
            }
        }
    }

    private async Task Record(SampleActivity activity, int number, CancellationToken ct)
    {
        PhotoInput[] photos = activity.Photo ? [new PhotoInput(await media.Photo(700 + number, ct), SampleMedia.AltText)] : [];
        var input = new ActivityInput(
            activity.Title, activity.Form, activity.Day, activity.LastDay, activity.Place, activity.Unit, activity.Items, activity.Participants, activity.Description, photos);
        Check(await services.GetRequiredService<RecordActivity>().Run(activity.Key, input, new UnitScope(activity.Unit), Unit, ct));
    }

    private async Task Raise(SampleObstacle obstacle, CancellationToken ct)
    {
        var input = new ObstacleInput(obstacle.Key, obstacle.Unit, obstacle.Title, obstacle.Description, obstacle.Item, obstacle.Proposal);
        Check(await services.GetRequiredService<RaiseObstacle>().Run(input, new UnitScope(obstacle.Unit), Unit, ct));
    }

    private async Task Act(Guid key, SampleObstacleStep step, int revision, CancellationToken ct)
    {
        var act = KebabCase.Read<ObstacleAct>(step.Act) ?? throw new InvalidDataException($"Sample content: no act {step.Act}.");
        var done = new ObstacleStep(act, ObstacleSide.Office, revision, step.Text);
        Check(await services.GetRequiredService<ActOnObstacle>().Run(key, done, UnitScope.All, Office, ct));
    }

    // The sample content is ours: a refusal is a bug in it.
    private static void Check<T>(Result<T> result)
    {
        if (!result.Ok)
        {
            throw new InvalidDataException($"Sample content: {result.Problem.Title}");
        }
    }
}
