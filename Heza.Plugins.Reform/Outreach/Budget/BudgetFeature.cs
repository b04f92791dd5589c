using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Outreach.Budget;

internal static class BudgetFeature
{
    public static IServiceCollection AddBudget(this IServiceCollection services) => services.AddScoped<ReadBudget>().AddScoped<SaveBudget>();
}
