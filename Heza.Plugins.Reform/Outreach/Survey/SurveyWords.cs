namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>What readers and tables call levels and respondents.</summary>
public static class SurveyWords
{
    /// <summary>Level 1 first.</summary>
    public static readonly IReadOnlyList<string> Levels =
        ["Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng"];

    public static string Of(Respondent? who) => who switch
    {
        Respondent.Investor => "Nhà đầu tư",
        Respondent.Enterprise => "Doanh nghiệp",
        Respondent.Citizen => "Người dân",
        _ => "Không nêu",
    };
}

/// <summary>Where the public forms stand: below the portal's own prefix.</summary>
public static class SurveyAddress
{
    public const string Root = "/cai-cach-hanh-chinh/khao-sat";

    public static string Of(string slug) => $"{Root}/{slug}";

    public static string Thanks(string slug) => $"{Root}/{slug}/cam-on";
}
