using System.Text.Json;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.SampleContent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Tests.SampleContent;

/// <summary>The sample year in a real Umbraco, as far as its contracts and models go.</summary>
public sealed class LoadSampleYearTests
{
    private static readonly SampleData Data = SampleData.Load();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asked_for_it_fills_an_empty_site_in_the_days_of_2023_and_asked_again_adds_nothing()
    {
        await using var world = await UmbracoWorld.Create(seed: true);
        await world.Do<LoadSampleYear>(load => load.Run(Ct));

        var first = await Rows(world);
        Assert.Equal(Data.Articles.Count + Data.Documents.Count, first.Publications.Count);
        var article = Data.Articles.First(piece => piece.Image && piece.Documents is not null);
        var row = (Article)first.Publications.Single(publication => publication.Key == article.Key);
        Assert.Equal((article.Title, article.Category, VietnamTime.FromLocal(article.PublishedAt)), (row.Title, row.Category, row.FirstPublishedAt));
        Assert.NotNull(row.ImageUrl);
        Assert.Equal(article.Documents!.Count, row.Links.Count);
        var document = (LegalDocument)first.Publications.Single(publication => publication.Key == Data.Documents.First(piece => piece.Pdf).Key);
        Assert.EndsWith(".pdf", Assert.Single(document.Files).FileName, StringComparison.Ordinal);
        Assert.Equal(Data.Activities.Count, first.Activities);
        var decisions = Data.Articles.SelectMany(piece => piece.Decisions ?? []).Concat(Data.Activities.SelectMany(activity => activity.Decisions ?? [])).Count(decision => decision.Accept);
        Assert.Equal(decisions, first.Accepted);

        var (nodes, files) = (world.Contents.Nodes.Count, world.Media.Items.Count);
        await world.Do<LoadSampleYear>(load => load.Run(Ct));

        Assert.Equal(first.Changes, (await Rows(world)).Changes);
        Assert.Equal((nodes, files), (world.Contents.Nodes.Count, world.Media.Items.Count));
        Assert.InRange((TimeProvider.System.GetUtcNow() - world.Services.GetRequiredService<TimeProvider>().GetUtcNow()).Duration(), TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Not_asked_for_it_does_nothing_and_the_clock_is_the_real_one()
    {
        await using var world = await UmbracoWorld.Create(seed: false);

        await world.Do<LoadSampleYear>(load => load.Run(Ct));

        Assert.Empty((await Rows(world)).Publications);
        Assert.Same(TimeProvider.System, world.Services.GetRequiredService<TimeProvider>());
    }

    [Fact]
    public async Task Beside_pieces_that_a_new_database_has_not_heard_of_it_loads_nothing()
    {
        await using var world = await UmbracoWorld.Create(seed: true);
        var document = new NewPiece(Guid.NewGuid(), ReformSchema.LegalDocument, "Nghị định 1/2020/NĐ-CP", new Dictionary<string, JsonElement>
        {
            [ReformSchema.DocumentFields.Number] = JsonSerializer.SerializeToElement("1/2020/NĐ-CP"),
            [ReformSchema.DocumentFields.Type] = JsonSerializer.SerializeToElement("Nghị định"),
            [ReformSchema.DocumentFields.Level] = JsonSerializer.SerializeToElement("trung-uong"),
            [ReformSchema.DocumentFields.Issuers] = JsonSerializer.SerializeToElement("Chính phủ"),
            [ReformSchema.DocumentFields.IssuedOn] = JsonSerializer.SerializeToElement("2020-01-02"),
            [ReformSchema.DocumentFields.Abstract] = JsonSerializer.SerializeToElement("Trích yếu"),
        });
        await world.Do<IContentIntake>(async intake => Assert.Null((await intake.Publish(document, Ct)).Problem?.Title));
        await world.Do<ReformDbContext>(db => db.Set<Publication>().ExecuteDeleteAsync(Ct));

        await world.Do<LoadSampleYear>(load => load.Run(Ct));

        Assert.Empty((await Rows(world)).Publications);
    }

    private static async Task<(List<Publication> Publications, int Activities, int Accepted, int Changes)> Rows(UmbracoWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReformDbContext>();
        return (
            await db.Set<Publication>().Include(row => row.Files).Include(row => row.Links).AsSplitQuery().ToListAsync(Ct), await db.Set<Activity>().CountAsync(Ct),
            await db.Set<Fulfilment>().CountAsync(row => row.State == FulfilmentState.Accepted, Ct), await db.Set<Change>().CountAsync(Ct) + await db.Set<Plan>().CountAsync(Ct));
    }
}
