using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heza.Plugins.Reform.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Fanpage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Hidden",
                table: "SandboxPosts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "AlteredAt",
                table: "FanpagePosts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ApprovalAskedAt",
                table: "FanpagePosts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ApprovedAt",
                table: "FanpagePosts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ApprovedBy",
                table: "FanpagePosts",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AskedBy",
                table: "FanpagePosts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FiguresAt",
                table: "FanpagePosts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Form",
                table: "FanpagePosts",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Link");

            migrationBuilder.AddColumn<DateTime>(
                name: "HandedOverFor",
                table: "FanpagePosts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Handle",
                table: "FanpagePosts",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HoldCause",
                table: "FanpagePosts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HoldUntil",
                table: "FanpagePosts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LatePolicy",
                table: "FanpagePosts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LookAt",
                table: "FanpagePosts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Looks",
                table: "FanpagePosts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MissedLooks",
                table: "FanpagePosts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsApproval",
                table: "FanpagePosts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Photos",
                table: "FanpagePosts",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "FanpagePosts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RemovedHow",
                table: "FanpagePosts",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "VanishedAt",
                table: "FanpagePosts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CheckedAt",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConnectedAt",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConnectedBy",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Credentials",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DataAccessExpiresAt",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExternalId",
                table: "Channels",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PageUrl",
                table: "Channels",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Policy_AutoPost",
                table: "Channels",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "Policy_DailyMost",
                table: "Channels",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Policy_DryRun",
                table: "Channels",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Policy_HandOver",
                table: "Channels",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Policy_Late",
                table: "Channels",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "SendWithinDay");

            migrationBuilder.AddColumn<int>(
                name: "Policy_LeastMinutes",
                table: "Channels",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Policy_NeedsApproval",
                table: "Channels",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Policy_OnWithdrawal",
                table: "Channels",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "AskPerson");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Policy_QuietFrom",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Policy_QuietUntil",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RestUntil",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scopes",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TokenExpiresAt",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Trouble",
                table: "Channels",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TroubleMessage",
                table: "Channels",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TroubleSince",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UsageAt",
                table: "Channels",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UsagePercent",
                table: "Channels",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FanpageFigures",
                columns: table => new
                {
                    PostId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Metric = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FanpageFigures", x => new { x.PostId, x.Metric, x.Day });
                    table.ForeignKey(
                        name: "FK_FanpageFigures_FanpagePosts_PostId",
                        column: x => x.PostId,
                        principalTable: "FanpagePosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FanpageWork",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PostId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FanpageWork", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FanpageWork_FanpagePosts_PostId",
                        column: x => x.PostId,
                        principalTable: "FanpagePosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PendingConnections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReturnedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Secret = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingConnections", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FanpagePosts_FiguresAt",
                table: "FanpagePosts",
                column: "FiguresAt");

            migrationBuilder.CreateIndex(
                name: "IX_FanpagePosts_LookAt",
                table: "FanpagePosts",
                column: "LookAt");

            migrationBuilder.CreateIndex(
                name: "IX_Channels_Kind_ExternalId",
                table: "Channels",
                columns: new[] { "Kind", "ExternalId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FanpageWork_PostId_State",
                table: "FanpageWork",
                columns: new[] { "PostId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_FanpageWork_State_DueAt",
                table: "FanpageWork",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PendingConnections_ExpiresAt",
                table: "PendingConnections",
                column: "ExpiresAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FanpageFigures");

            migrationBuilder.DropTable(
                name: "FanpageWork");

            migrationBuilder.DropTable(
                name: "PendingConnections");

            migrationBuilder.DropIndex(
                name: "IX_FanpagePosts_FiguresAt",
                table: "FanpagePosts");

            migrationBuilder.DropIndex(
                name: "IX_FanpagePosts_LookAt",
                table: "FanpagePosts");

            migrationBuilder.DropIndex(
                name: "IX_Channels_Kind_ExternalId",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Hidden",
                table: "SandboxPosts");

            migrationBuilder.DropColumn(
                name: "AlteredAt",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "ApprovalAskedAt",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "ApprovedAt",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "ApprovedBy",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "AskedBy",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "FiguresAt",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "Form",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "HandedOverFor",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "Handle",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "HoldCause",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "HoldUntil",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "LatePolicy",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "LookAt",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "Looks",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "MissedLooks",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "NeedsApproval",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "Photos",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "RemovedHow",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "VanishedAt",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "CheckedAt",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "ConnectedAt",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "ConnectedBy",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Credentials",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "DataAccessExpiresAt",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "ExternalId",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "PageUrl",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Policy_AutoPost",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Policy_DailyMost",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Policy_DryRun",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Policy_HandOver",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Policy_Late",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Policy_LeastMinutes",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Policy_NeedsApproval",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Policy_OnWithdrawal",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Policy_QuietFrom",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Policy_QuietUntil",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "RestUntil",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Scopes",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "TokenExpiresAt",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "Trouble",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "TroubleMessage",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "TroubleSince",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "UsageAt",
                table: "Channels");

            migrationBuilder.DropColumn(
                name: "UsagePercent",
                table: "Channels");
        }
    }
}
