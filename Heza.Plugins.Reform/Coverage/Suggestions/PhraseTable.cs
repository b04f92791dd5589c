namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>The phrases that any item looks for, numbered, so that one walk through a text counts them all.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] More, int Id)>> _byFirst = new(StringComparer.Ordinal);
    private readonly List<Phrase> _phrases = [];

    public int Count => _phrases.Count;

    public Phrase this[int id] => _phrases[id];

    public int Add(Phrase phrase)
    {
        if (_ids.TryGetValue(phrase.Key, out var known))
        {
            return known;
        }

        var id = _phrases.Count;
        _ids.Add(phrase.Key, id);
        _phrases.Add(phrase);
        var syllables = phrase.Key.Split(' ');
        if (!_byFirst.TryGetValue(syllables[0], out var same))
        {
            _byFirst.Add(syllables[0], same = []);
        }

        same.Add((syllables[1..], id));
        return id;
    }

    /// <summary>Calls back for each place at which a phrase stands; phrases within phrases count, too.</summary>
    /// <returns>Syllables of the text.</returns>
    public int Find(string text, Action<int> found)
    {
        var syllables = 0;
        foreach (var run in SyllableRuns.Folded(text))
        {
            syllables += run.Length;
            for (var at = 0; at < run.Length; at++)
            {
                if (!_byFirst.TryGetValue(run[at], out var phrases))
                {
                    continue;
                }

                foreach (var (more, id) in phrases)
                {
                    if (more.AsSpan().SequenceEqual(run.AsSpan(at + 1, Math.Min(more.Length, run.Length - at - 1))))
                    {
                        found(id);
                    }
                }
            }
        }

        return syllables;
    }
}
