namespace Heza.Plugins.Reform.Register.Integrity;

/// <summary>
/// Circles in a directed graph: its strongly connected components of more than one node (Tarjan 1972), with a stack of
/// its own, so that a long chain of documents does not end the process.
/// </summary>
internal static class Circles
{
    /// <returns>Each component as one of its shortest circles; the same input gives the same circles.</returns>
    public static IEnumerable<IReadOnlyList<Guid>> Of(IEnumerable<(Guid From, Guid To)> edges)
    {
        var next = edges.Distinct().GroupBy(edge => edge.From).ToDictionary(group => group.Key, group => group.Select(edge => edge.To).Order().ToList());
        foreach (var component in Components(next).Where(component => component.Count > 1))
        {
            yield return Shortest(component.Min(), component, next);
        }
    }

    private static IEnumerable<HashSet<Guid>> Components(Dictionary<Guid, List<Guid>> next)
    {
        var index = new Dictionary<Guid, int>();
        var low = new Dictionary<Guid, int>();
        var open = new Stack<Guid>();
        var isOpen = new HashSet<Guid>();
        foreach (var root in next.Keys.Order())
        {
            if (index.ContainsKey(root))
            {
                continue;
            }

            var path = new Stack<(Guid Node, int Child)>([(root, 0)]);
            while (path.TryPop(out var at))
            {
                var (node, child) = at;
                if (child == 0)
                {
                    index[node] = low[node] = index.Count;
                    open.Push(node);
                    isOpen.Add(node);
                }

                var children = next.GetValueOrDefault(node) ?? [];
                if (child > 0)
                {
                    low[node] = Math.Min(low[node], low[children[child - 1]]);
                }

                while (child < children.Count && index.ContainsKey(children[child]))
                {
                    if (isOpen.Contains(children[child]))
                    {
                        low[node] = Math.Min(low[node], index[children[child]]);
                    }

                    child++;
                }

                if (child < children.Count)
                {
                    path.Push((node, child + 1));
                    path.Push((children[child], 0));
                }
                else if (low[node] == index[node])
                {
                    var component = new HashSet<Guid>();
                    while (component.Add(open.Peek()) && open.Pop() != node)
                    {
                    }

                    isOpen.ExceptWith(component);
                    yield return component;
                }
            }
        }
    }

    private static List<Guid> Shortest(Guid start, HashSet<Guid> component, Dictionary<Guid, List<Guid>> next)
    {
        var from = new Dictionary<Guid, Guid>();
        var waiting = new Queue<Guid>([start]);
        while (waiting.TryDequeue(out var node))
        {
            foreach (var child in next[node].Where(component.Contains))
            {
                if (child == start)
                {
                    var circle = new List<Guid> { node };
                    while (circle[^1] != start)
                    {
                        circle.Add(from[circle[^1]]);
                    }

                    circle.Reverse();
                    return circle;
                }

                if (from.TryAdd(child, node))
                {
                    waiting.Enqueue(child);
                }
            }
        }

        return [start];
    }
}
