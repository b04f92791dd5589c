using System.Globalization;

namespace Heza.Plugins.Reform.Documents;

/// <summary>What can be read of a number as typed, complete or not ("nghị định 61" has neither year nor body).</summary>
/// <param name="Letter">Lower case, e.g. <c>c</c> in <c>30c/NQ-CP</c>.</param>
/// <param name="Type">Symbol in its official spelling, e.g. <c>NĐ</c>.</param>
/// <param name="Bodies">In their official spelling, e.g. <c>BNV, BTC</c>.</param>
internal sealed record NumberReading(int Number, char? Letter, int? Year, string? Type, IReadOnlyList<string> Bodies, bool PartyStyle)
{
    /// <summary>Longest text that can be a number with its words.</summary>
    private const int MaxLength = 200;

    private const int MaxBodies = 6;

    /// <summary>"Kế hoạch 2023" means a year rather than a number.</summary>
    public bool MayBeYear => Year is null && Bodies.Count == 0 && IsYear(Number);

    /// <summary>Null when the text is not a number, or is more than a number.</summary>
    public static NumberReading? Of(string? typed) =>
        typed is null || typed.Length > MaxLength ? null : new Reader(NumberTokens.Of(typed)).Read();

    private static bool IsYear(int number) => number is >= 1945 and <= 2100;

    private sealed class Reader(List<NumberToken> tokens)
    {
        private static readonly string[] TailWords = ["ngay", "cua", "ve", "nam"];

        private readonly List<string> _bodies = [];
        private int _at;
        private string? _type;

        public NumberReading? Read()
        {
            ReadLead();
            if (!ReadInteger(6, out var number) || number == 0)
            {
                return null;
            }

            var letter = ReadLetter();
            var dash = SkipSeparators() == "-";
            var year = ReadYear();
            var party = dash && year is null;
            if (!ReadPieces(ref party))
            {
                return null;
            }

            year ??= ReadYearInWords();
            ReadBodyInWords();
            if (!AtTail())
            {
                return null;
            }

            if (_bodies.Count == 0 && year is not null && _type == "NĐ")
            {
                _bodies.Add("CP"); // Decrees are the Government's alone (Luật Ban hành văn bản quy phạm pháp luật).
            }

            party = year is null && _type is not null && _bodies.Count == 1 && (party || NumberSymbols.IsPartyBody(Platform.Text.VietnameseText.Fold(_bodies[0])));
            return new NumberReading(number, letter, year, _type, _bodies, party);
        }

        private NumberToken? Current => _at < tokens.Count ? tokens[_at] : null;

        /// <summary>"Số:", "Nghị định số", "NĐ", "Số, ký hiệu:" before the number.</summary>
        private void ReadLead()
        {
            SkipSigns();
            SkipLabel();
            _type = ReadTypeWords();
            SkipLabel();
        }

        private void SkipSigns()
        {
            while (Current is { Kind: NumberTokenKind.Other or NumberTokenKind.Separator })
            {
                _at++;
            }
        }

        private void SkipLabel()
        {
            while (Current is { } token && (token.IsWord("so") || token.IsWord("ky") || token.IsWord("hieu")))
            {
                _at++;
                SkipSigns();
            }
        }

        private string? ReadTypeWords()
        {
            foreach (var (words, symbol) in NumberSymbols.TypeWords)
            {
                if (SkipWords(words))
                {
                    return symbol.Length == 0 ? null : symbol;
                }
            }

            if (Current is { Kind: NumberTokenKind.Letters } token && NumberSymbols.IsType(token.Folded))
            {
                _at++;
                return NumberSymbols.Spell(token.Text);
            }

            return null;
        }

        private bool SkipWords(string[] words)
        {
            for (var i = 0; i < words.Length; i++)
            {
                if (_at + i >= tokens.Count || !tokens[_at + i].IsWord(words[i]))
                {
                    return false;
                }
            }

            _at += words.Length;
            return true;
        }

        private bool ReadInteger(int maxDigits, out int value)
        {
            value = 0;
            if (Current is not { Kind: NumberTokenKind.Digits } token)
            {
                return false;
            }

            var digits = token.Text.TrimStart('0');
            if (digits.Length > maxDigits || (digits.Length > 0 && !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value)))
            {
                return false;
            }

            _at++;
            return true;
        }

        /// <summary>A single letter right after the digits that does not begin a group of letters.</summary>
        private char? ReadLetter()
        {
            if (Current is { Kind: NumberTokenKind.Letters, AfterSpace: false, Folded: [var letter] }
                && !(_at + 1 < tokens.Count && tokens[_at + 1] is { AfterSpace: false, Kind: NumberTokenKind.Digits }))
            {
                _at++;
                return letter;
            }

            return null;
        }

        private string? SkipSeparators()
        {
            string? separator = null;
            while (Current is { Kind: NumberTokenKind.Separator } token)
            {
                separator ??= token.Text;
                _at++;
            }

            return separator;
        }

        private int? ReadYear()
        {
            if (Current is { Kind: NumberTokenKind.Digits, Text.Length: 4 } token
                && int.Parse(token.Text, CultureInfo.InvariantCulture) is var year && IsYear(year))
            {
                _at++;
                SkipSeparators();
                return year;
            }

            return null;
        }

        /// <summary>Type and bodies. False when a group cannot belong to a number.</summary>
        private bool ReadPieces(ref bool party)
        {
            var first = true;
            string? separator = "/";
            while (Current is { Kind: NumberTokenKind.Letters } token && !(token.AfterSpace && TailWords.Contains(token.Folded, StringComparer.Ordinal)))
            {
                // Where only a space parts two groups they must be known: "61/2018/NĐ CP", but not "61/2018/NĐ-CP thay".
                var (typed, folded) = ReadPiece(token.AfterSpace && separator is null);
                if (typed is null)
                {
                    break;
                }

                if (first && NumberSymbols.IsType(folded))
                {
                    _type = NumberSymbols.Spell(typed);
                }
                else if (first && NumberSymbols.Split(folded) is > 0 and var length)
                {
                    _type = NumberSymbols.Spell(typed[..length]);
                    _bodies.Add(NumberSymbols.Spell(typed[length..]));
                }
                else
                {
                    _bodies.Add(NumberSymbols.Spell(typed));
                }

                separator = SkipSeparators();
                party &= !first || separator == "/";
                first = false;
            }

            return _bodies.Count <= MaxBodies && (_type is not null || _bodies.Count != 1 || NumberSymbols.IsBody(Platform.Text.VietnameseText.Fold(_bodies[0])));
        }

        private (string? Typed, string Folded) ReadPiece(bool mustBeKnown)
        {
            var (typed, folded, end) = (tokens[_at].Text, tokens[_at].Folded, _at + 1);
            while (end < tokens.Count && tokens[end] is { AfterSpace: false, Kind: NumberTokenKind.Digits or NumberTokenKind.Letters } next)
            {
                typed += next.Text;
                folded += next.Folded;
                end++;
            }

            if (typed.Length > 20 || (mustBeKnown && !NumberSymbols.IsType(folded) && !NumberSymbols.IsBody(folded) && NumberSymbols.Split(folded) == 0))
            {
                return (null, "");
            }

            _at = end;
            return (typed, folded);
        }

        private int? ReadYearInWords()
        {
            if (Current is { } token && token.IsWord("nam"))
            {
                _at++;
                return ReadYear();
            }

            return null;
        }

        private void ReadBodyInWords()
        {
            var start = _at;
            if (Current is { } token && token.IsWord("cua"))
            {
                _at++;
            }

            foreach (var (words, body) in NumberSymbols.BodyWords)
            {
                if (SkipWords(words))
                {
                    if (_bodies.Count == 0)
                    {
                        _bodies.Add(body);
                    }

                    return;
                }
            }

            _at = start;
        }

        /// <summary>Nothing may follow but signs, or words that lead on: "ngày 23/4/2018", "của Chính phủ", "về …".</summary>
        private bool AtTail()
        {
            SkipSigns();
            return Current is not { } token || (token.AfterSpace && TailWords.Contains(token.Folded, StringComparer.Ordinal));
        }
    }
}
