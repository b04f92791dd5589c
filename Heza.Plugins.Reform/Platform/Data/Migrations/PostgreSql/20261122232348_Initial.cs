using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Heza.Plugins.Reform.Platform.Data.Migrations.PostgreSql
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
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Topic = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "PublicationPeriods",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationPeriods", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Publications",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    VersionId = table.Column<int>(type: "integer", nullable: false),
                    ProjectionVersion = table.Column<int>(type: "integer", nullable: false),
                    NodePath = table.Column<string>(type: "text", nullable: false),
                    FirstPublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PlanItems = table.Column<List<string>>(type: "text[]", nullable: false),
                    Html = table.Column<string>(type: "text", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Summary = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Category = table.Column<string>(type: "text", nullable: true),
                    Unit = table.Column<string>(type: "text", nullable: true),
                    Audience = table.Column<List<string>>(type: "text[]", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: true),
                    DisplayDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Featured = table.Column<bool>(type: "boolean", nullable: true),
                    ImageUrl = table.Column<string>(type: "text", nullable: true),
                    ImageAlt = table.Column<string>(type: "text", nullable: true),
                    ImageCaption = table.Column<string>(type: "text", nullable: true),
                    ImageWidth = table.Column<int>(type: "integer", nullable: true),
                    ImageHeight = table.Column<int>(type: "integer", nullable: true),
                    FanpageText = table.Column<string>(type: "text", nullable: true),
                    FanpageMode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FanpageAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Number = table.Column<string>(type: "text", nullable: true),
                    NumberKey = table.Column<string>(type: "text", nullable: true),
                    Type = table.Column<string>(type: "text", nullable: true),
                    Level = table.Column<string>(type: "text", nullable: true),
                    Issuers = table.Column<List<string>>(type: "text[]", nullable: true),
                    IssuedOn = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    IssuedFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ExpiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Signer = table.Column<string>(type: "text", nullable: true),
                    SignerPosition = table.Column<string>(type: "text", nullable: true),
                    Fields = table.Column<List<string>>(type: "text[]", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Publications", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Slugs",
                columns: table => new
                {
                    Section = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Slugs", x => new { x.Section, x.Slug });
                });

            migrationBuilder.CreateTable(
                name: "PublicationLinks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FromKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    TargetKey = table.Column<Guid>(type: "uuid", nullable: true),
                    TargetNumberKey = table.Column<string>(type: "text", nullable: true),
                    TargetNumber = table.Column<string>(type: "text", nullable: true),
                    PartOnly = table.Column<bool>(type: "boolean", nullable: false),
                    Provision = table.Column<string>(type: "text", nullable: true),
                    HoldsFrom = table.Column<DateOnly>(type: "date", nullable: true)
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PublicationKey = table.Column<Guid>(type: "uuid", nullable: false),
                    MediaKey = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "text", nullable: false),
                    Url = table.Column<string>(type: "text", nullable: false),
                    ContentType = table.Column<string>(type: "text", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false)
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
