namespace Heza.Plugins.Reform.Plans.Papers;

/// <param name="Plan">To be corrected by a person; nothing says that it can be saved as it is.</param>
public sealed record ReadPlanPaper(PlanDocument Plan, IReadOnlyList<PaperDoubt> Doubts);

/// <summary>
/// Reads a plan out of the lines of a paper, in the layout that such plans have. What it cannot place it tells; it never
/// fails, and takes a time that grows with the paper's length.
/// </summary>
internal static class PaperPlan
{
    /// <param name="thisYear">Used when the paper names no year.</param>
    public static ReadPlanPaper Read(IReadOnlyList<PaperLine> lines, int thisYear, PaperDoubts doubts)
    {
        var facts = PaperHead.Read(lines, doubts);
        var year = facts.Year ?? thisYear;
        var root = PaperTree.Of(Body(lines.Skip(facts.HeadLines), doubts));
        var sections = PaperSections.Find(root);
        var (items, units, deadlines) = (new PaperItems(doubts), new PaperUnits(doubts), new PaperDeadlines(year, doubts));
        var (forms, audiences) = (new List<FormView>(), new List<AudienceView>());
        foreach (var (kind, node) in sections)
        {
            if (kind == SectionKind.Items)
            {
                items.Add(node);
            }
            else if (kind == SectionKind.Organisation)
            {
                units.Add(node);
            }
            else if (kind == SectionKind.Forms)
            {
                AddForms(forms, node);
            }
            else if (kind == SectionKind.Audiences)
            {
                AddAudiences(audiences, node);
            }
        }

        ReadDeadlines(root, deadlines);
        var plan = new PlanDocument(
            year, PaperText.Cut(facts.Number, PlanLimits.Number), PaperText.Cut(facts.Title, PlanLimits.Title), facts.IssuedOn, facts.Issuer, facts.ParentIssuer,
            facts.Theme, facts.Recipient, audiences, items.All(), forms, units.Units, deadlines.All(), units.Obligations);
        Tell(plan, doubts);
        return new ReadPlanPaper(plan, doubts.All());
    }

    /// <summary>Up to the list of recipients and the signature; dirt left out.</summary>
    private static IEnumerable<PaperLine> Body(IEnumerable<PaperLine> lines, PaperDoubts doubts)
    {
        var table = 0;
        foreach (var line in lines)
        {
            var folded = PaperText.Fold(line.Text);
            if (folded.StartsWith("noi nhan", StringComparison.Ordinal))
            {
                yield break;
            }

            if (line.Table > 0)
            {
                if (line.Table != table)
                {
                    doubts.Add(line, "Bảng bắt đầu ở đây chưa được đọc; hãy chép nội dung vào chỗ thích hợp.");
                }

                table = line.Table;
            }
            else if (PaperText.IsNoise(line.Text))
            {
                doubts.Add(line, "Dòng này không đọc được nên bị bỏ qua.");
            }
            else if (!folded.StartsWith("can cu ", StringComparison.Ordinal))
            {
                yield return line;
            }
        }
    }

    private static void ReadDeadlines(PaperNode root, PaperDeadlines deadlines)
    {
        foreach (var node in root.WithBelow())
        {
            deadlines.Read(node.Line, node.Text);
            foreach (var paragraph in node.Paragraphs)
            {
                deadlines.Read(paragraph, paragraph.Text);
            }
        }
    }

    /// <summary>The lines of a list, each with what stands below it; without one, the sentences.</summary>
    private static IEnumerable<string> Rows(PaperNode section)
    {
        var rows = section.Children.Count > 0
            ? section.Children.Select(child => child.WholeText())
            : section.Paragraphs.SelectMany(paragraph => paragraph.Text.Split(';'));
        return rows.Select(row => PaperText.WithoutEnd(row.Trim())).Where(row => row.Length > 2 && !PaperText.IsNoise(row)).Take(100);
    }

    private static void AddForms(List<FormView> forms, PaperNode section)
    {
        foreach (var text in Rows(section).Where(text => !forms.Exists(form => form.Title == text)))
        {
            forms.Add(new FormView(PaperCodes.Free(text, forms.Select(form => form.Code), "hinh-thuc"), PaperText.Cut(text, PlanLimits.Title)));
        }
    }

    private static void AddAudiences(List<AudienceView> audiences, PaperNode section)
    {
        foreach (var text in Rows(section))
        {
            audiences.Add(new AudienceView(PaperCodes.Free(text, audiences.Select(one => one.Code), "doi-tuong"), PaperText.Cut(text, PlanLimits.Name)));
        }
    }

    private static void Tell(PlanDocument plan, PaperDoubts doubts)
    {
        var missing = new (bool Missing, string What)[]
        {
            (plan.ContentItems.Count == 0, "nội dung tuyên truyền"), (plan.Forms.Count == 0, "hình thức tuyên truyền"), (plan.Units.Count == 0, "đơn vị thực hiện"),
            (plan.ReportDeadlines.Count == 0, "hạn báo cáo"),
        };
        foreach (var (_, what) in missing.Where(one => one.Missing))
        {
            doubts.Add(0, "", $"Không tìm thấy phần {what}; hãy thêm.");
        }
    }
}
