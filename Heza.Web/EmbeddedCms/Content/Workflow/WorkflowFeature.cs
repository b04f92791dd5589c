namespace Heza.Web.EmbeddedCms.Content.Workflow;

public static class WorkflowFeature
{
    public static IServiceCollection AddWorkflow(this IServiceCollection services)
    {
        services.AddOptions<WorkflowOptions>().BindConfiguration(WorkflowOptions.Section).ValidateOnStart();
        return services.AddScoped<SubmitContent>().AddScoped<RecallContent>().AddScoped<ReturnContent>();
    }
}
