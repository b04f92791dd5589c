using Heza.Plugins.Reform.Schema;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;

namespace Heza.Plugins.Reform.Backoffice.Setup;

/// <summary>
/// Makes the data types and document types that Umbraco lacks, from the same files that uSync would import, with their
/// keys. Where uSync is installed it does that itself; then this only says what uSync did not bring. Safe at every start.
/// </summary>
public sealed partial class EnsureSchema(IDataTypeService dataTypes, IContentTypeService contentTypes, SchemaModels models, ILogger<EnsureSchema> logger)
{
    private const string USync = "uSync.BackOffice";

    /// <param name="assemblies">Names of the assemblies that are loaded.</param>
    public async Task Run(SchemaFiles files, IEnumerable<string?> assemblies, CancellationToken ct)
    {
        var stored = (await dataTypes.GetAllAsync()).ToDictionary(dataType => dataType.Key);
        var plan = SchemaPlan.Of(files, stored.Keys, [.. contentTypes.GetAll()]);
        foreach (var taken in plan.Taken)
        {
            LogTaken(logger, taken.Alias, taken.Key);
        }

        if (assemblies.Contains(USync, StringComparer.OrdinalIgnoreCase))
        {
            TellWhatUSyncLeft(plan);
            return;
        }

        await Make(plan, stored, ct);
        if (!plan.IsEmpty)
        {
            LogMade(logger, plan.DataTypes.Count, plan.ContentTypes.Count, plan.Properties.Count);
        }
    }

    private void TellWhatUSyncLeft(SchemaPlan plan)
    {
        if (!plan.IsEmpty)
        {
            LogLeftByUSync(logger, string.Join(", ", plan.DataTypes.Select(dataType => dataType.Name).Concat(plan.ContentTypes.Concat(plan.Parents).Select(type => type.Alias).Distinct())
                .Concat(plan.Properties.Select(missing => $"{missing.Type.Alias}.{missing.Property.Alias}"))));
        }
    }

    private async Task Make(SchemaPlan plan, Dictionary<Guid, IDataType> stored, CancellationToken ct)
    {
        foreach (var definition in plan.DataTypes)
        {
            ct.ThrowIfCancellationRequested();
            var made = await dataTypes.CreateAsync(models.New(definition), Constants.Security.SuperUserKey);
            stored[definition.Key] = made.Success ? made.Result : throw Refused(definition.Name, made.Status);
        }

        foreach (var definition in plan.ContentTypes)
        {
            ct.ThrowIfCancellationRequested();
            Check(definition.Alias, await contentTypes.CreateAsync(models.New(definition, stored, Present()), Constants.Security.SuperUserKey));
        }

        foreach (var properties in plan.Properties.GroupBy(missing => missing.Type))
        {
            var type = Present()[properties.Key.Key];
            foreach (var (definition, property) in properties)
            {
                ContentTypeModel.Add(type, definition, property, models.New(property, stored));
            }

            Check(type.Alias, await contentTypes.UpdateAsync(type, Constants.Security.SuperUserKey));
        }

        foreach (var definition in plan.Parents)
        {
            var present = Present();
            var type = present[definition.Key];
            var own = ContentTypeModel.Children(definition).Where(child => present.ContainsKey(child.Key)).ToList();
            type.AllowedContentTypes = [.. own, .. (type.AllowedContentTypes ?? []).Where(other => own.TrueForAll(child => child.Key != other.Key))];
            Check(type.Alias, await contentTypes.UpdateAsync(type, Constants.Security.SuperUserKey));
        }
    }

    private Dictionary<Guid, IContentType> Present() => contentTypes.GetAll().ToDictionary(type => type.Key);

    private static void Check(string name, Attempt<ContentTypeOperationStatus> made)
    {
        if (!made.Success)
        {
            throw Refused(name, made.Result);
        }
    }

    private static InvalidOperationException Refused(string name, object status) => new($"Umbraco refused the type \"{name}\" of uSync/v17: {status}.");

    [LoggerMessage(Level = LogLevel.Information, Message = "Made of uSync/v17 what Umbraco lacked: {DataTypes} data types, {ContentTypes} document types, {Properties} properties of others.")]
    private static partial void LogMade(ILogger logger, int dataTypes, int contentTypes, int properties);

    [LoggerMessage(Level = LogLevel.Error, Message = "uSync is installed but has not imported all of uSync/v17; see its own log. Missing: {Names}.")]
    private static partial void LogLeftByUSync(ILogger logger, string names);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Umbraco has a document type with the alias {Alias} and another key than {Key}: that of uSync/v17 is not made.")]
    private static partial void LogTaken(ILogger logger, string alias, Guid key);
}
