using System.Reflection;

namespace Heza.Plugins.Reform.Tests.Backoffice;

/// <summary>
/// Stands for one of Umbraco's large services: answers the members that a test has given an answer for, by name, and
/// refuses every other.
/// </summary>
public class Edge<T> : DispatchProxy
    where T : class
{
    private readonly List<(string Name, Func<object?[], object?> Answer)> _answers = [];

    public static T With(params (string Name, Func<object?[], object?> Answer)[] answers)
    {
        var service = Create<T, Edge<T>>();
        ((Edge<T>)(object)service)._answers.AddRange(answers);
        return service;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var (name, answer) = _answers.Find(each => each.Name == targetMethod!.Name);
        return name is null ? throw new NotSupportedException($"{typeof(T).Name}.{targetMethod!.Name}") : answer(args ?? []);
    }
}
