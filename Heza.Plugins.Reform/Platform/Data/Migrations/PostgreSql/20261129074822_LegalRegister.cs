using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heza.Plugins.Reform.Platform.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class LegalRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Pages",
                table: "PublishedFiles",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reading",
                table: "PublishedFiles",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotRead");

            migrationBuilder.AddColumn<bool>(
                name: "Signed",
                table: "PublishedFiles",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ForcePartUntil",
                table: "Publications",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ForceUndated",
                table: "Publications",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ForceUntil",
                table: "Publications",
                type: "date",
                nullable: true);

            // Until reconcile projects a document anew, its force is what its own dates say.
            migrationBuilder.Sql("UPDATE \"Publications\" SET \"ForceUndated\" = FALSE, \"ForceUntil\" = \"ExpiredOn\" WHERE \"Kind\" = 'document'");

            migrationBuilder.CreateTable(
                name: "CitedNumbers",
                columns: table => new
                {
                    PublicationKey = table.Column<Guid>(type: "uuid", nullable: false),
                    NumberKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Number = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Times = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CitedNumbers", x => new { x.PublicationKey, x.NumberKey });
                    table.ForeignKey(
                        name: "FK_CitedNumbers_Publications_PublicationKey",
                        column: x => x.PublicationKey,
                        principalTable: "Publications",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ToldForceTurns",
                columns: table => new
                {
                    DocumentKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ToldForceTurns", x => new { x.DocumentKey, x.Day });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Publications_EffectiveOn",
                table: "Publications",
                column: "EffectiveOn");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_ForcePartUntil",
                table: "Publications",
                column: "ForcePartUntil");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_ForceUntil",
                table: "Publications",
                column: "ForceUntil");

            migrationBuilder.CreateIndex(
                name: "IX_CitedNumbers_NumberKey",
                table: "CitedNumbers",
                column: "NumberKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CitedNumbers");

            migrationBuilder.DropTable(
                name: "ToldForceTurns");

            migrationBuilder.DropIndex(
                name: "IX_Publications_EffectiveOn",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Publications_ForcePartUntil",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_Publications_ForceUntil",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "Pages",
                table: "PublishedFiles");

            migrationBuilder.DropColumn(
                name: "Reading",
                table: "PublishedFiles");

            migrationBuilder.DropColumn(
                name: "Signed",
                table: "PublishedFiles");

            migrationBuilder.DropColumn(
                name: "ForcePartUntil",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "ForceUndated",
                table: "Publications");

            migrationBuilder.DropColumn(
                name: "ForceUntil",
                table: "Publications");
        }
    }
}
