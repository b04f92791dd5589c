namespace Heza.Plugins.Reform.Platform.Text;

internal enum EditStep
{
    Keep,
    Remove,
    Add,
}

/// <summary>
/// The shortest way from one sequence to another (E. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).
/// Time and memory grow with the square of the number of edits, so that number has a bound.
/// </summary>
internal static class EditScript
{
    /// <returns>A step for each element, removed ones not in any order against added ones; null when there are more edits than the bound.</returns>
    public static IReadOnlyList<EditStep>? Of(ReadOnlySpan<int> from, ReadOnlySpan<int> to, int maxEdits)
    {
        var start = from.CommonPrefixLength(to);
        var end = 0;
        while (end < Math.Min(from.Length, to.Length) - start && from[^(end + 1)] == to[^(end + 1)])
        {
            end++;
        }

        return Middle(from[start..^end], to[start..^end], maxEdits) is { } middle
            ? [.. Enumerable.Repeat(EditStep.Keep, start), .. middle, .. Enumerable.Repeat(EditStep.Keep, end)]
            : null;
    }

    private static IReadOnlyList<EditStep>? Middle(ReadOnlySpan<int> from, ReadOnlySpan<int> to, int maxEdits)
    {
        var most = Math.Min(from.Length + to.Length, maxEdits);
        var centre = most + 1;

        // For each diagonal (removed minus added), how much of "from" is done with by the longest way so far.
        var reach = new int[(2 * most) + 3];
        var history = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = Adds(reach, centre, diagonal, edits) ? reach[centre + diagonal + 1] : reach[centre + diagonal - 1] + 1;
                var y = x - diagonal;
                while (x < from.Length && y < to.Length && from[x] == to[y])
                {
                    (x, y) = (x + 1, y + 1);
                }

                reach[centre + diagonal] = x;
                if (x >= from.Length && y >= to.Length)
                {
                    return Walk(history, from.Length, to.Length);
                }
            }

            history.Add(reach[(centre - edits - 1)..(centre + edits + 2)]);
        }

        return null;
    }

    /// <summary>Whether the best way onto the diagonal comes by adding, else by removing.</summary>
    private static bool Adds(int[] reach, int centre, int diagonal, int edits) =>
        diagonal == -edits || (diagonal != edits && reach[centre + diagonal - 1] < reach[centre + diagonal + 1]);

    private static List<EditStep> Walk(List<int[]> history, int x, int y)
    {
        var steps = new List<EditStep>(x + y);
        for (var edits = history.Count; edits > 0; edits--)
        {
            var reach = history[edits - 1];
            var adds = Adds(reach, edits, x - y, edits);
            var beforeX = reach[edits + x - y + (adds ? 1 : -1)];
            var keptX = adds ? beforeX : beforeX + 1;
            for (; x > keptX; x--, y--)
            {
                steps.Add(EditStep.Keep);
            }

            steps.Add(adds ? EditStep.Add : EditStep.Remove);
            (x, y) = adds ? (x, y - 1) : (x - 1, y);
        }

        steps.AddRange(Enumerable.Repeat(EditStep.Keep, x));
        steps.Reverse();
        return steps;
    }
}
