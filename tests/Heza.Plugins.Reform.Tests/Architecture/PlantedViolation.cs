// Stands here only to be caught: see FeatureEdgesTests.
#pragma warning disable IDE0130
namespace Planted.Portal
{
    public sealed class Page;
}

namespace Planted.Publishing
{
    public sealed class Projection
    {
        public Portal.Page Page { get; } = new();
    }
}
