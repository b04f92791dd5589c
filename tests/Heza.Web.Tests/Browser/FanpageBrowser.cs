namespace Heza.Web.Tests.Browser;

/// <summary>One browser over one site for all classes about the fanpage: starting them is the slow part. They run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class FanpageBrowser : ICollectionFixture<Chromium>
{
    public const string Name = "Fanpage in the browser";
}
