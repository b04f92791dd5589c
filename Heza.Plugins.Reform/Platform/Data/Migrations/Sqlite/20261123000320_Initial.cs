using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heza.Plugins.Reform.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Channels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    BusyUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    BusyWith = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Channels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Plans",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    IssuedOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Issuer = table.Column<string>(type: "TEXT", nullable: false),
                    ParentIssuer = table.Column<string>(type: "TEXT", nullable: true),
                    Theme = table.Column<string>(type: "TEXT", nullable: true),
                    ReportRecipient = table.Column<string>(type: "TEXT", nullable: true),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ImportedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "PublicationPeriods",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    To = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationPeriods", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    VersionId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectionVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    NodePath = table.Column<string>(type: "TEXT", nullable: false),
                    FirstPublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PlanItems = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Category = table.Column<string>(type: "TEXT", nullable: true),
                    Unit = table.Column<string>(type: "TEXT", nullable: true),
                    Audience = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", nullable: true),
                    DisplayDate = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Featured = table.Column<bool>(type: "INTEGER", nullable: true),
                    ImageUrl = table.Column<string>(type: "TEXT", nullable: true),
                    ImageAlt = table.Column<string>(type: "TEXT", nullable: true),
                    ImageCaption = table.Column<string>(type: "TEXT", nullable: true),
                    ImageWidth = table.Column<int>(type: "INTEGER", nullable: true),
                    ImageHeight = table.Column<int>(type: "INTEGER", nullable: true),
                    FanpageText = table.Column<string>(type: "TEXT", nullable: true),
                    FanpageMode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FanpageAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Number = table.Column<string>(type: "TEXT", nullable: true),
                    NumberKey = table.Column<string>(type: "TEXT", nullable: true),
                    Type = table.Column<string>(type: "TEXT", nullable: true),
                    Level = table.Column<string>(type: "TEXT", nullable: true),
                    Issuers = table.Column<string>(type: "TEXT", nullable: true),
                    IssuedOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    IssuedFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpiredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Signer = table.Column<string>(type: "TEXT", nullable: true),
                    SignerPosition = table.Column<string>(type: "TEXT", nullable: true),
                    Fields = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "SandboxPosts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Link = table.Column<string>(type: "TEXT", nullable: false),
                    CardTitle = table.Column<string>(type: "TEXT", nullable: false),
                    CardDescription = table.Column<string>(type: "TEXT", nullable: false),
                    CardImageUrl = table.Column<string>(type: "TEXT", nullable: true),
                    SiteName = table.Column<string>(type: "TEXT", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SandboxPosts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Slugs",
                columns: table => new
                {
                    Section = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Slugs", x => new { x.Section, x.Slug });
                });

            migrationBuilder.CreateTable(
                name: "FanpagePosts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContentKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChannelId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Occurrence = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Link = table.Column<string>(type: "TEXT", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CardTitle = table.Column<string>(type: "TEXT", nullable: true),
                    CardDescription = table.Column<string>(type: "TEXT", nullable: true),
                    CardImageUrl = table.Column<string>(type: "TEXT", nullable: true),
                    PlannedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SendBefore = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AttemptsLeft = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UnknownSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AbsentReads = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Permalink = table.Column<string>(type: "TEXT", nullable: true),
                    FailureCause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FailureMessage = table.Column<string>(type: "TEXT", nullable: true),
                    CancelCause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CancelReason = table.Column<string>(type: "TEXT", nullable: true),
                    CancelledBy = table.Column<string>(type: "TEXT", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FanpagePosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FanpagePosts_Channels_ChannelId",
                        column: x => x.ChannelId,
                        principalTable: "Channels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanAudiences",
                columns: table => new
                {
                    PlanYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanAudiences", x => new { x.PlanYear, x.Code });
                    table.ForeignKey(
                        name: "FK_PlanAudiences_Plans_PlanYear",
                        column: x => x.PlanYear,
                        principalTable: "Plans",
                        principalColumn: "Year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanForms",
                columns: table => new
                {
                    PlanYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanForms", x => new { x.PlanYear, x.Code });
                    table.ForeignKey(
                        name: "FK_PlanForms_Plans_PlanYear",
                        column: x => x.PlanYear,
                        principalTable: "Plans",
                        principalColumn: "Year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanItems",
                columns: table => new
                {
                    PlanYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ParentCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    GroupCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    IsLeaf = table.Column<bool>(type: "INTEGER", nullable: false),
                    LinkedSince = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanItems", x => new { x.PlanYear, x.Code });
                    table.ForeignKey(
                        name: "FK_PlanItems_Plans_PlanYear",
                        column: x => x.PlanYear,
                        principalTable: "Plans",
                        principalColumn: "Year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanReportDeadlines",
                columns: table => new
                {
                    PlanYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanReportDeadlines", x => new { x.PlanYear, x.Period });
                    table.ForeignKey(
                        name: "FK_PlanReportDeadlines_Plans_PlanYear",
                        column: x => x.PlanYear,
                        principalTable: "Plans",
                        principalColumn: "Year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanUnits",
                columns: table => new
                {
                    PlanYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanUnits", x => new { x.PlanYear, x.Code });
                    table.ForeignKey(
                        name: "FK_PlanUnits_Plans_PlanYear",
                        column: x => x.PlanYear,
                        principalTable: "Plans",
                        principalColumn: "Year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PublicationLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FromKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    TargetKey = table.Column<Guid>(type: "TEXT", nullable: true),
                    TargetNumberKey = table.Column<string>(type: "TEXT", nullable: true),
                    TargetNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PartOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    Provision = table.Column<string>(type: "TEXT", nullable: true),
                    HoldsFrom = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublicationLinks_Publications_FromKey",
                        column: x => x.FromKey,
                        principalTable: "Publications",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PublishedFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicationKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    MediaKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Url = table.Column<string>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublishedFiles_Publications_PublicationKey",
                        column: x => x.PublicationKey,
                        principalTable: "Publications",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FanpageAttempts",
                columns: table => new
                {
                    PostId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FanpageAttempts", x => new { x.PostId, x.Number });
                    table.ForeignKey(
                        name: "FK_FanpageAttempts_FanpagePosts_PostId",
                        column: x => x.PostId,
                        principalTable: "FanpagePosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Fulfilments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanYear = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EvidenceKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EvidenceKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StateAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Fulfilments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Fulfilments_PlanItems_PlanYear_ItemCode",
                        columns: x => new { x.PlanYear, x.ItemCode },
                        principalTable: "PlanItems",
                        principalColumns: new[] { "PlanYear", "Code" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanCitedDocuments",
                columns: table => new
                {
                    PlanYear = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanCitedDocuments", x => new { x.PlanYear, x.ItemCode, x.Number });
                    table.ForeignKey(
                        name: "FK_PlanCitedDocuments_PlanItems_PlanYear_ItemCode",
                        columns: x => new { x.PlanYear, x.ItemCode },
                        principalTable: "PlanItems",
                        principalColumns: new[] { "PlanYear", "Code" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanIndicators",
                columns: table => new
                {
                    PlanYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Goal = table.Column<string>(type: "TEXT", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanIndicators", x => new { x.PlanYear, x.Code });
                    table.ForeignKey(
                        name: "FK_PlanIndicators_PlanItems_PlanYear_ItemCode",
                        columns: x => new { x.PlanYear, x.ItemCode },
                        principalTable: "PlanItems",
                        principalColumns: new[] { "PlanYear", "Code" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanTargets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PlanYear = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemCode = table.Column<string>(type: "TEXT", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTargets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanTargets_PlanItems_PlanYear_ItemCode",
                        columns: x => new { x.PlanYear, x.ItemCode },
                        principalTable: "PlanItems",
                        principalColumns: new[] { "PlanYear", "Code" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanObligations",
                columns: table => new
                {
                    PlanYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UnitCode = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanObligations", x => new { x.PlanYear, x.Code });
                    table.ForeignKey(
                        name: "FK_PlanObligations_PlanUnits_PlanYear_UnitCode",
                        columns: x => new { x.PlanYear, x.UnitCode },
                        principalTable: "PlanUnits",
                        principalColumns: new[] { "PlanYear", "Code" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlanObligations_Plans_PlanYear",
                        column: x => x.PlanYear,
                        principalTable: "Plans",
                        principalColumn: "Year",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FulfilmentDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FulfilmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FulfilmentDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FulfilmentDecisions_Fulfilments_FulfilmentId",
                        column: x => x.FulfilmentId,
                        principalTable: "Fulfilments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Channels_Code",
                table: "Channels",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FanpagePosts_ChannelId",
                table: "FanpagePosts",
                column: "ChannelId");

            migrationBuilder.CreateIndex(
                name: "IX_FanpagePosts_ContentKey_ChannelId_Occurrence",
                table: "FanpagePosts",
                columns: new[] { "ContentKey", "ChannelId", "Occurrence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FanpagePosts_DueAt",
                table: "FanpagePosts",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_FanpagePosts_State_DueAt",
                table: "FanpagePosts",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FulfilmentDecisions_FulfilmentId",
                table: "FulfilmentDecisions",
                column: "FulfilmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_EvidenceKey",
                table: "Fulfilments",
                column: "EvidenceKey");

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_PlanYear_ItemCode_EvidenceKey",
                table: "Fulfilments",
                columns: new[] { "PlanYear", "ItemCode", "EvidenceKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Fulfilments_PlanYear_State",
                table: "Fulfilments",
                columns: new[] { "PlanYear", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanIndicators_PlanYear_ItemCode",
                table: "PlanIndicators",
                columns: new[] { "PlanYear", "ItemCode" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_Code",
                table: "PlanItems",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_PlanObligations_PlanYear_UnitCode",
                table: "PlanObligations",
                columns: new[] { "PlanYear", "UnitCode" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanTargets_PlanYear_ItemCode",
                table: "PlanTargets",
                columns: new[] { "PlanYear", "ItemCode" });

            migrationBuilder.CreateIndex(
                name: "IX_PublicationLinks_FromKey",
                table: "PublicationLinks",
                column: "FromKey");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationLinks_TargetKey",
                table: "PublicationLinks",
                column: "TargetKey");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationLinks_TargetNumberKey",
                table: "PublicationLinks",
                column: "TargetNumberKey");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationPeriods_Key_From",
                table: "PublicationPeriods",
                columns: new[] { "Key", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Category_DisplayDate",
                table: "Publications",
                columns: new[] { "Category", "DisplayDate" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_FirstPublishedAt",
                table: "Publications",
                column: "FirstPublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Kind_Slug",
                table: "Publications",
                columns: new[] { "Kind", "Slug" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Kind_WithdrawnAt_FirstPublishedAt",
                table: "Publications",
                columns: new[] { "Kind", "WithdrawnAt", "FirstPublishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Level",
                table: "Publications",
                column: "Level");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_NumberKey",
                table: "Publications",
                column: "NumberKey");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Sequence",
                table: "Publications",
                column: "Sequence");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_Type",
                table: "Publications",
                column: "Type");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_WithdrawnAt_DisplayDate",
                table: "Publications",
                columns: new[] { "WithdrawnAt", "DisplayDate" });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_WithdrawnAt_IssuedFrom",
                table: "Publications",
                columns: new[] { "WithdrawnAt", "IssuedFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_PublishedFiles_PublicationKey",
                table: "PublishedFiles",
                column: "PublicationKey");

            migrationBuilder.CreateIndex(
                name: "IX_SandboxPosts_ExternalId",
                table: "SandboxPosts",
                column: "ExternalId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SandboxPosts_Link",
                table: "SandboxPosts",
                column: "Link");

            migrationBuilder.CreateIndex(
                name: "IX_SandboxPosts_PublishedAt",
                table: "SandboxPosts",
                column: "PublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Slugs_Key",
                table: "Slugs",
                column: "Key");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "FanpageAttempts");

            migrationBuilder.DropTable(
                name: "FulfilmentDecisions");

            migrationBuilder.DropTable(
                name: "PlanAudiences");

            migrationBuilder.DropTable(
                name: "PlanCitedDocuments");

            migrationBuilder.DropTable(
                name: "PlanForms");

            migrationBuilder.DropTable(
                name: "PlanIndicators");

            migrationBuilder.DropTable(
                name: "PlanObligations");

            migrationBuilder.DropTable(
                name: "PlanReportDeadlines");

            migrationBuilder.DropTable(
                name: "PlanTargets");

            migrationBuilder.DropTable(
                name: "PublicationLinks");

            migrationBuilder.DropTable(
                name: "PublicationPeriods");

            migrationBuilder.DropTable(
                name: "PublishedFiles");

            migrationBuilder.DropTable(
                name: "SandboxPosts");

            migrationBuilder.DropTable(
                name: "Slugs");

            migrationBuilder.DropTable(
                name: "FanpagePosts");

            migrationBuilder.DropTable(
                name: "Fulfilments");

            migrationBuilder.DropTable(
                name: "PlanUnits");

            migrationBuilder.DropTable(
                name: "Publications");

            migrationBuilder.DropTable(
                name: "Channels");

            migrationBuilder.DropTable(
                name: "PlanItems");

            migrationBuilder.DropTable(
                name: "Plans");
        }
    }
}
