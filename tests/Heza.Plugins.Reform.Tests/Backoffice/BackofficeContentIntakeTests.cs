using System.Text.Json;
using Heza.Plugins.Reform.Backoffice.Library;
using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Schema;
using Microsoft.Extensions.Time.Testing;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using A = Heza.Plugins.Reform.Publishing.ReformSchema.ArticleFields;
using D = Heza.Plugins.Reform.Publishing.ReformSchema.DocumentFields;

namespace Heza.Plugins.Reform.Tests.Backoffice;

/// <summary>Writing through the port, with nodes of the site's own types and Umbraco's own media.</summary>
public sealed class BackofficeContentIntakeTests
{
    private static readonly Guid Picture = Guid.NewGuid();

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2023, 2, 9, 1, 0, 0, TimeSpan.Zero));
    private readonly MediaShelf _media = new();
    private readonly List<IContent> _saved = [];
    private PublishResultType _answer = PublishResultType.SuccessPublish;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_of_a_form_are_stored_in_the_shapes_that_the_plugin_reads()
    {
        var document = Guid.NewGuid();
        Assert.True((await Publish(ReformSchema.Article, new()
        {
            [A.Body] = "<p>Một cửa “điện tử”</p>",
            [A.Category] = "tin-tuc",
            [A.Audience] = new[] { "can-bo", "doanh-nghiep" },
            [A.LeadImage] = Picture,
            [A.Featured] = true,
            [A.PlanItems] = new[] { "2023/a.1" },
            [A.RelatedDocuments] = new[] { document },
            [A.FanpageTime] = "2023-02-10T08:00",
        })).Value);
        Assert.True((await Publish(ReformSchema.LegalDocument, new()
        {
            [D.Number] = "61/2018/NĐ-CP",
            [D.IssuedOn] = "2018-04",
            [D.EffectiveOn] = "2018-06-21",
            [D.Files] = new[] { Picture },
            [D.Relations] = new[] { new { kind = "huong-dan", number = "61/2018/NĐ-CP" } },
        })).Value);

        var article = new StoredValues(_saved[0], published: false);
        Assert.Equal("<p>Một cửa “điện tử”</p>", article.Markup(A.Body));
        Assert.Equal(("tin-tuc", true), (article.Choice(A.Category), article.Flag(A.Featured)));
        Assert.Equal(["can-bo", "doanh-nghiep"], article.Strings(A.Audience));
        Assert.Equal([Picture], article.Media(A.LeadImage));
        Assert.Equal(["2023/a.1"], article.Strings(A.PlanItems));
        Assert.Equal([document], article.Keys(A.RelatedDocuments));
        Assert.Equal(new DateTime(2023, 2, 10, 1, 0, 0, DateTimeKind.Utc), article.Moment(A.FanpageTime));
        Assert.Equal("", article.Text(A.Source));
        var legal = new StoredValues(_saved[1], published: false);
        Assert.Equal(("61/2018/NĐ-CP", "2018-04", new DateOnly(2018, 6, 21)), (legal.Text(D.Number), legal.Text(D.IssuedOn), legal.Day(D.EffectiveOn)!.Value));
        Assert.Equal("61/2018/NĐ-CP", legal.Objects(D.Relations).Single().GetProperty("number").GetString());
        Assert.Equal([Picture], legal.Media(D.Files));
    }

    [Fact]
    public async Task Stands_in_the_folder_of_its_type_with_its_key_and_is_left_alone_when_it_is_there()
    {
        var key = Guid.NewGuid();
        Assert.True((await Publish(ReformSchema.Article, [], key)).Value);
        Assert.False((await Publish(ReformSchema.Article, [], key)).Value);

        var node = Assert.Single(_saved);
        Assert.Equal((key, "Tên bài", _time.UtcNow()), (node.Key, node.Name, node.CreateDate));
    }

    [Fact]
    public async Task What_umbraco_says_against_it_is_told()
    {
        _answer = PublishResultType.FailedPublishCancelledByEvent;

        var refused = await Publish(ReformSchema.Article, []);

        Assert.Equal("Umbraco không nhận “Tên bài” (FailedPublishCancelledByEvent). Bài chưa có tóm tắt.", refused.Problem!.Title);
        Assert.Equal(["khongCo"], (await Publish(ReformSchema.Article, new() { ["khongCo"] = "x" })).Problem!.Errors!.Keys);
    }

    [Fact]
    public async Task A_file_becomes_media_of_its_kind_once_and_pictures_count_as_photos()
    {
        var (png, pdf) = (new NewFile(Picture, "ben-cang.png", "Bến cảng", [1, 2, 3]), new NewFile(Guid.NewGuid(), "61-2018-NĐ-CP.pdf", null, [4, 5]));
        foreach (var file in new[] { png, pdf, png })
        {
            Assert.Equal(file.Key, (await Intake.Keep(file, Ct)).Value);
        }

        Assert.Equal(["Image", "File"], _media.Items.Select(item => item.ContentType.Alias));
        var found = await _media.Find.ByKey([png.Key, pdf.Key], Ct);
        Assert.Equal(("ben-cang.png", "image/png", 3L), (found[png.Key].FileName, found[png.Key].ContentType, found[png.Key].Size));
        Assert.Equal("application/pdf", found[pdf.Key].ContentType);
        Assert.Equal(new LibraryPhoto(png.Key, found[png.Key].Url, null, null), Assert.Single(await new BackofficePhotos(_media.Find).FindPhotos([png.Key, pdf.Key], Ct)).Value);
    }

    private BackofficeContentIntake Intake => new(Contents(), _media.Keep, _time);

    private Task<Result<bool>> Publish(string type, Dictionary<string, object> values, Guid? key = null) => Intake.Publish(
        new NewPiece(key ?? Guid.NewGuid(), type, "Tên bài", values.ToDictionary(value => value.Key, value => JsonSerializer.SerializeToElement(value.Value))), Ct);

    private IContentService Contents()
    {
        var strings = new DefaultShortStringHelper(new DefaultShortStringHelperConfig().WithDefault(new RequestHandlerSettings()));
        var types = SchemaFiles.Read(SchemaFiles.DefaultFolder).ContentTypes.ToDictionary(
            file => file.Alias, file => ContentTypeModel.New(file, strings, property => new PropertyType(strings, property.EditorAlias, ValueStorageType.Ntext, property.Alias)));
        return Edge<IContentService>.With(
            ("GetById", args => _saved.Find(node => node.Key == (Guid)args[0]!)),
            ("Create", args =>
            {
                Assert.Equal((string)args[2]! == ReformSchema.Article ? SitePart.ArticleFolder.Key : SitePart.DocumentFolder.Key, args[1]);
                return new Content((string)args[0]!, -1, types[(string)args[2]!]);
            }
        ),
            ("Save", args =>
            {
                _saved.Add((IContent)args[0]!);
                return OperationResult.Succeed(new EventMessages());
            }
        ),
            ("Publish", args =>
            {
                var messages = new EventMessages();
                messages.Add(new EventMessage("Tóm tắt", "Bài chưa có tóm tắt.", EventMessageType.Error));
                return new PublishResult(_answer, messages, (IContent)args[0]!);
            }
        ));
    }
}
