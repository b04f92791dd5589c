using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Heza.Plugins.Reform.Search.Words;

/// <summary>What a field keeps of each syllable.</summary>
public enum SyllableForm
{
    /// <summary>With marks.</summary>
    Exact,
    /// <summary>Without marks.</summary>
    Folded,
    /// <summary>Each two neighbours without marks: stands for words without a dictionary.</summary>
    FoldedPairs,
}

/// <summary>Lucene analyzer for Vietnamese; public so that the Umbraco host can give it to an Examine index.</summary>
public sealed class VietnameseAnalyzer(SyllableForm form) : Analyzer
{
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new SyllableTokenizer(reader, form));

    private sealed class SyllableTokenizer : Tokenizer
    {
        private readonly SyllableForm _form;
        private readonly ICharTermAttribute _term;
        private readonly IOffsetAttribute _offset;
        private List<Syllable> _syllables = [];
        private int _next;

        public SyllableTokenizer(TextReader reader, SyllableForm form) : base(reader)
        {
            _form = form;
            _term = AddAttribute<ICharTermAttribute>();
            _offset = AddAttribute<IOffsetAttribute>();
        }

        public override void Reset()
        {
            base.Reset();
            _syllables = Syllables.Of(m_input.ReadToEnd());
            _next = 0;
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (!SyllableTokens.Write(_term, _syllables, _next, _form))
            {
                return false;
            }

            var last = _form == SyllableForm.FoldedPairs ? _next + 1 : _next;
            _offset.SetOffset(CorrectOffset(_syllables[_next].Start), CorrectOffset(_syllables[last].End));
            _next++;
            return true;
        }

        public override void End()
        {
            base.End();
            var end = CorrectOffset(_syllables.Count == 0 ? 0 : _syllables[^1].End);
            _offset.SetOffset(end, end);
        }
    }

    /// <summary>The term of two neighbours.</summary>
    internal static string Pair(string first, string second) => $"{first} {second}";
}
