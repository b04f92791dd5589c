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
                name: "PublicationLinks");

            migrationBuilder.DropTable(
                name: "PublicationPeriods");

            migrationBuilder.DropTable(
                name: "PublishedFiles");

            migrationBuilder.DropTable(
                name: "Slugs");

            migrationBuilder.DropTable(
                name: "Publications");
        }
    }
}
