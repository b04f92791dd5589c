using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.House;

/// <summary>
/// The client's calls are typed by <c>Client/api/desk.json</c>. It is the site's own description of its protected API;
/// when the API changes, run this test once with <c>HEZA_UPDATE_CONTRACT=1</c>, look at the difference, and let the
/// client's type check say what it means.
/// </summary>
[Collection(SharedSite.Name)]
public sealed class ClientContractTests(SharedSite shared)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Client_is_generated_from_the_api_as_it_is()
    {
        var description = JsonNode.Parse(await (await shared.Editor).GetStringAsync(
            "/umbraco/management/api/v1/reform/management.json", TestContext.Current.CancellationToken))!.AsObject();
        // Where this site stands is no part of the contract.
        description.Remove("servers");
        var now = description.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";

        var file = Path.Combine(RunningSite.FindWebProject(), "../Heza.Plugins.Reform/Client/api/desk.json");
        if (Environment.GetEnvironmentVariable("HEZA_UPDATE_CONTRACT") == "1")
        {
            await File.WriteAllTextAsync(file, now, TestContext.Current.CancellationToken);
        }

        Assert.True(
            now == (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"),
            "The API and Client/api/desk.json have drifted apart: run this test with HEZA_UPDATE_CONTRACT=1, then npm run check in Client.");
    }
}
