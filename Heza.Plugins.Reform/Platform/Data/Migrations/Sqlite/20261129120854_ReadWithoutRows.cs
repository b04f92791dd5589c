using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heza.Plugins.Reform.Platform.Data.Migrations.Sqlite
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
                name: "IX_Fulfilments_EvidenceKey",
                table: "Fulfilments");

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
                name: "IX_Fulfilments_EvidenceKey_PlanYear",
                table: "Fulfilments",
                columns: new[] { "EvidenceKey", "PlanYear" });

            migrationBuilder.CreateIndex(
                name: "IX_CoverageIntervals_CountingItems",
                table: "CoverageIntervals",
                columns: new[] { "PlanYear", "ItemCode", "FromDay", "ToDay", "Standing" },
                filter: "\"Standing\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_CoverageIntervals_CountingPieces",
                table: "CoverageIntervals",
                columns: new[] { "EvidenceKey", "FromDay", "ToDay", "PlanYear", "ItemCode", "Standing" },
                filter: "\"Standing\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_CoverageIntervals_EvidenceKey_PlanYear",
                table: "CoverageIntervals",
                columns: new[] { "EvidenceKey", "PlanYear" });
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
                name: "IX_Fulfilments_EvidenceKey_PlanYear",
                table: "Fulfilments");

            migrationBuilder.DropIndex(
                name: "IX_CoverageIntervals_CountingItems",
                table: "CoverageIntervals");

            migrationBuilder.DropIndex(
                name: "IX_CoverageIntervals_CountingPieces",
                table: "CoverageIntervals");

            migrationBuilder.DropIndex(
                name: "IX_CoverageIntervals_EvidenceKey_PlanYear",
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
                name: "IX_Fulfilments_EvidenceKey",
                table: "Fulfilments",
                column: "EvidenceKey");

            migrationBuilder.CreateIndex(
                name: "IX_CoverageIntervals_EvidenceKey_FromDay_ToDay_Standing",
                table: "CoverageIntervals",
                columns: new[] { "EvidenceKey", "FromDay", "ToDay", "Standing" });
        }
    }
}
