using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heza.Web.EmbeddedCms.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FileReading : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Pages",
                table: "CmsMedia",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PagesRead",
                table: "CmsMedia",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Reading",
                table: "CmsMedia",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotRead");

            migrationBuilder.AddColumn<int>(
                name: "ReadingAttempts",
                table: "CmsMedia",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReadingSince",
                table: "CmsMedia",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Signed",
                table: "CmsMedia",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_CmsMedia_Reading_CreatedAt",
                table: "CmsMedia",
                columns: new[] { "Reading", "CreatedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CmsMedia_Reading_CreatedAt",
                table: "CmsMedia");

            migrationBuilder.DropColumn(
                name: "Pages",
                table: "CmsMedia");

            migrationBuilder.DropColumn(
                name: "PagesRead",
                table: "CmsMedia");

            migrationBuilder.DropColumn(
                name: "Reading",
                table: "CmsMedia");

            migrationBuilder.DropColumn(
                name: "ReadingAttempts",
                table: "CmsMedia");

            migrationBuilder.DropColumn(
                name: "ReadingSince",
                table: "CmsMedia");

            migrationBuilder.DropColumn(
                name: "Signed",
                table: "CmsMedia");
        }
    }
}
