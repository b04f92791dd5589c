using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Schema;
using Heza.Web.EmbeddedCms.Schema;
using D = Heza.Plugins.Reform.Publishing.ReformSchema.DocumentFields;

namespace Heza.Web.EmbeddedCms;

/// <summary>What an import may choose from: the drop-downs of the document type, in the words that people read.</summary>
internal static class FindImportChoices
{
    public static ImportChoices Of(ContentTypeRegistry types, DataTypeCatalog dataTypes)
    {
        var document = types.Find(ReformSchema.LegalDocument) ?? throw new InvalidOperationException($"Type {ReformSchema.LegalDocument} is not in the schema.");
        return new ImportChoices(Items(D.Type), Items(D.Level), Items(D.Fields));

        IReadOnlyList<ImportChoice> Items(string alias) =>
            [.. dataTypes.Of(document.CompositionPropertyTypes.Single(property => property.Alias == alias)).Items.Select(value => new ImportChoice(value, FieldLabels.Find(value)))];
    }
}
