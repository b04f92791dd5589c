using Heza.Plugins.Reform.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heza.Plugins.Reform.Outreach.Survey;

public sealed class SatisfactionSurveyConfiguration : IEntityTypeConfiguration<SatisfactionSurvey>
{
    public void Configure(EntityTypeBuilder<SatisfactionSurvey> builder)
    {
        builder.ToTable("Surveys");
        builder.Property(survey => survey.Slug).HasMaxLength(SurveyLimits.Slug);
        builder.Property(survey => survey.Title).HasMaxLength(SurveyLimits.Title);
        builder.Property(survey => survey.Introduction).HasMaxLength(SurveyLimits.Introduction);
        builder.Property(survey => survey.Unit).HasMaxLength(PlanLimits.Code);
        builder.Property(survey => survey.ChangedBy).HasMaxLength(PlanLimits.Name);
        builder.HasIndex(survey => survey.Slug).IsUnique();
        builder.HasIndex(survey => new { survey.OpenFrom, survey.OpenTo });
        builder.Ignore(survey => survey.Asked);
        builder.HasMany(survey => survey.Questions).WithOne().HasForeignKey(question => question.SurveyId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class SurveyQuestionConfiguration : IEntityTypeConfiguration<SurveyQuestion>
{
    public void Configure(EntityTypeBuilder<SurveyQuestion> builder)
    {
        builder.ToTable("SurveyQuestions");
        builder.Property(question => question.Text).HasMaxLength(SurveyLimits.Question);
        builder.HasIndex(question => new { question.SurveyId, question.Code, question.Version }).IsUnique();
    }
}

public sealed class SurveyResponseConfiguration : IEntityTypeConfiguration<SurveyResponse>
{
    public void Configure(EntityTypeBuilder<SurveyResponse> builder)
    {
        builder.ToTable("SurveyResponses");
        builder.Property(response => response.Comment).HasMaxLength(SurveyLimits.Comment);
        builder.Property(response => response.NonceHash).HasMaxLength(SurveyResponse.HashLength);
        builder.HasIndex(response => response.NonceHash).IsUnique();
        builder.HasIndex(response => new { response.SurveyId, response.At });
        builder.HasIndex(response => response.At);
        builder.HasOne<SatisfactionSurvey>().WithMany().HasForeignKey(response => response.SurveyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(response => response.Marks).WithOne().HasForeignKey(mark => mark.ResponseId).OnDelete(DeleteBehavior.Restrict);
    }
}

public sealed class SurveyMarkConfiguration : IEntityTypeConfiguration<SurveyMark>
{
    public void Configure(EntityTypeBuilder<SurveyMark> builder)
    {
        builder.ToTable("SurveyMarks", table => table.HasCheckConstraint("CK_SurveyMarks_Level", "\"Level\" BETWEEN 1 AND 5"));
        builder.HasKey(mark => new { mark.ResponseId, mark.QuestionId });
        builder.HasOne<SurveyQuestion>().WithMany().HasForeignKey(mark => mark.QuestionId).OnDelete(DeleteBehavior.Restrict);
    }
}
