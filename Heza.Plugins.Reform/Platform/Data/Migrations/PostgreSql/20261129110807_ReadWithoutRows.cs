using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heza.Plugins.Reform.Platform.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ReadWithoutRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Publications_FirstPublishedAt",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_PublicationPeriods_Key_From",
                table: "PublicationPeriods");

            migrationBuilder.DropIndex(
                name: "IX_CoverageIntervals_EvidenceKey_FromDay_ToDay_Standing",
                table: "CoverageIntervals");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_FirstPublishedAt_Kind_Key",
                table: "Publications",
                columns: new[] { "FirstPublishedAt", "Kind", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_PublicationPeriods_Key_From_To",
                table: "PublicationPeriods",
                columns: new[] { "Key", "From", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_CoverageIntervals_EvidenceKey_PlanYear_FromDay_ToDay_Standi~",
                table: "CoverageIntervals",
                columns: new[] { "EvidenceKey", "PlanYear", "FromDay", "ToDay", "Standing" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Publications_FirstPublishedAt_Kind_Key",
                table: "Publications");

            migrationBuilder.DropIndex(
                name: "IX_PublicationPeriods_Key_From_To",
                table: "PublicationPeriods");

            migrationBuilder.DropIndex(
                name: "IX_CoverageIntervals_EvidenceKey_PlanYear_FromDay_ToDay_Standi~",
                table: "CoverageIntervals");

            migrationBuilder.CreateIndex(
                name: "IX_Publications_FirstPublishedAt",
                table: "Publications",
                column: "FirstPublishedAt");

            migrationBuilder.CreateIndex(
                name: "IX_PublicationPeriods_Key_From",
                table: "PublicationPeriods",
                columns: new[] { "Key", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_CoverageIntervals_EvidenceKey_FromDay_ToDay_Standing",
                table: "CoverageIntervals",
                columns: new[] { "EvidenceKey", "FromDay", "ToDay", "Standing" });
        }
    }
}
