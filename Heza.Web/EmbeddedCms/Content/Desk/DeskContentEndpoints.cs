using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Schedule;

namespace Heza.Web.EmbeddedCms.Content.Desk;

/// <summary>What the desk does with documents.</summary>
internal static class DeskContentEndpoints
{
    public static async Task<IResult> Create(HttpRequest request, CreateContent create, DeskAnswers answers, CancellationToken ct)
    {
        var body = await DeskRequest.Read<CreateBody>(request, ct);
        if (!body.Ok)
        {
            return body.Problem.ToHttp();
        }

        var (type, name, parentKey, key, values, publish) = body.Value;
        if (Refusal(values) is { } refusal)
        {
            return refusal.ToHttp();
        }

        if (publish == true && !await answers.MayApprove())
        {
            return new Problem(ProblemKind.Forbidden, "Chỉ người duyệt mới xuất bản được; hãy lưu bản nháp để trình duyệt.").ToHttp();
        }

        var done = await create.Run(new NewContent(type, name, parentKey, key, values ?? [], publish == true), answers.Actor, ct);
        return await answers.After(done, detail => Results.Created($"{ContentFeature.Route}/{detail.Key}", detail));
    }

    public static async Task<IResult> Save(Guid key, HttpRequest request, SaveContent save, DeskAnswers answers, CancellationToken ct)
    {
        var body = await DeskRequest.Read<SaveBody>(request, ct);
        if (!body.Ok)
        {
            return body.Problem.ToHttp();
        }

        if (body.Value.Revision is not { } revision)
        {
            return Problem.Field("revision", "Thiếu số hiệu bản đã đọc (revision); hãy mở lại nội dung rồi lưu.").ToHttp();
        }

        return Refusal(body.Value.Values) is { } refusal
            ? refusal.ToHttp()
            : await answers.After(await save.Run(key, new ContentEdit(body.Value.Name, body.Value.Values ?? [], revision, await answers.MayApprove()), answers.Actor, ct));
    }

    public static async Task<IResult> Publish(Guid key, HttpRequest request, PublishContent publish, DeskAnswers answers, CancellationToken ct)
    {
        var body = await DeskRequest.Read(request, ct, empty: new PublishBody(null));
        return body.Ok ? await answers.After(await publish.Run(key, body.Value.Revision, answers.Actor, ct)) : body.Problem.ToHttp();
    }

    public static async Task<IResult> Schedule(Guid key, HttpRequest request, ScheduleContent schedule, DeskAnswers answers, CancellationToken ct)
    {
        var body = await DeskRequest.Read<ScheduleBody>(request, ct);
        if (!body.Ok)
        {
            return body.Problem.ToHttp();
        }

        var publishAt = ScheduleRules.Read("publishAt", body.Value.PublishAt);
        var withdrawAt = ScheduleRules.Read("withdrawAt", body.Value.WithdrawAt);
        return (publishAt.Problem ?? withdrawAt.Problem) is { } unreadable
            ? unreadable.ToHttp()
            : await answers.After(await schedule.Run(key, publishAt.Value, withdrawAt.Value, answers.Actor, ct));
    }

    public static async Task<IResult> Withdraw(Guid key, HttpRequest request, UnpublishContent unpublish, DeskAnswers answers, CancellationToken ct)
    {
        var body = await DeskRequest.Read(request, ct, empty: new WithdrawBody(null));
        return body.Ok ? await answers.After(await unpublish.Run(key, body.Value.Reason, answers.Actor, ct)) : body.Problem.ToHttp();
    }

    public static async Task<IResult> Trash(Guid key, TrashContent trash, DeskAnswers answers, CancellationToken ct) =>
        await answers.After(await trash.Run(key, await answers.MayApprove(), answers.Actor, ct));

    public static async Task<IResult> Restore(Guid key, RestoreContent restore, DeskAnswers answers, CancellationToken ct) =>
        await answers.After(await restore.Run(key, answers.Actor, ct));

    public static async Task<IResult> Delete(Guid key, DeleteContent delete, DeskAnswers answers, CancellationToken ct) =>
        (await delete.Run(key, answers.Actor, ct)).ToHttp(_ => Results.NoContent());

    public static async Task<IResult> RestoreVersion(Guid key, int id, RestoreVersion restore, DeskAnswers answers, CancellationToken ct) =>
        await answers.After(await restore.Run(key, id, answers.Actor, ct));

    internal static Problem? Refusal(Dictionary<string, System.Text.Json.JsonElement>? values) =>
        DeskRequest.Refused(values ?? []) is { Count: > 0 } refused
            ? new Problem(ProblemKind.Invalid, Storage.StorableText.Refusal, refused)
            : null;
}
