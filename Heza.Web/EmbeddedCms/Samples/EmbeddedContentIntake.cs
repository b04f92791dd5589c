using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Workflow;

namespace Heza.Web.EmbeddedCms.Samples;

/// <summary>The plugin's port over the desk's own use cases: one sample person writes and submits, another publishes.</summary>
public sealed class EmbeddedContentIntake(IContentLibrary library, CreateContent create, SubmitContent submit, PublishContent publish, KeepSampleFile keep) : IContentIntake
{
    private static readonly Actor Editor = new("mau-bien-tap", "Biên tập viên (mẫu)");
    private static readonly Actor Approver = new("mau-lanh-dao", "Lãnh đạo duyệt (mẫu)");

    public async Task<Result<bool>> Publish(NewPiece piece, CancellationToken ct)
    {
        if (await library.Find(piece.Key, ct) is not null)
        {
            return false;
        }

        var made = await create.Run(new NewContent(piece.Type, piece.Name, null, piece.Key, piece.Values, Publish: false), Editor, ct);
        if (!made.Ok)
        {
            return made.Problem;
        }

        var submitted = await submit.Run(piece.Key, made.Value.Revision, null, Editor, ct);
        if (!submitted.Ok)
        {
            return submitted.Problem;
        }

        var published = await publish.Run(piece.Key, made.Value.Revision, Approver, ct);
        return published.Ok ? true : published.Problem;
    }

    public Task<Result<Guid>> Keep(NewFile file, CancellationToken ct) => keep.Run(file, ct);
}
