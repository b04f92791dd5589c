using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heza.Plugins.Reform.Platform.Data.Migrations.PostgreSql
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "AlteredAt",
                table: "FanpagePosts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ApprovalAskedAt",
                table: "FanpagePosts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ApprovedAt",
                table: "FanpagePosts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ApprovedBy",
                table: "FanpagePosts",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AskedBy",
                table: "FanpagePosts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "FiguresAt",
                table: "FanpagePosts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Form",
                table: "FanpagePosts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Link");

            migrationBuilder.AddColumn<DateTime>(
                name: "HandedOverFor",
                table: "FanpagePosts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Handle",
                table: "FanpagePosts",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HoldCause",
                table: "FanpagePosts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "HoldUntil",
                table: "FanpagePosts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LatePolicy",
                table: "FanpagePosts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LookAt",
                table: "FanpagePosts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Looks",
                table: "FanpagePosts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MissedLooks",
                table: "FanpagePosts",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsApproval",
                table: "FanpagePosts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<List<string>>(
                name: "Photos",
                table: "FanpagePosts",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "FanpagePosts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RemovedHow",
                table: "FanpagePosts",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "VanishedAt",
                table: "FanpagePosts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CheckedAt",
                table: "Channels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ConnectedAt",
                table: "Channels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConnectedBy",
                table: "Channels",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Credentials",
                table: "Channels",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DataAccessExpiresAt",
                table: "Channels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExternalId",
                table: "Channels",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PageUrl",
                table: "Channels",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Policy_AutoPost",
                table: "Channels",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "Policy_DailyMost",
                table: "Channels",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Policy_DryRun",
                table: "Channels",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Policy_HandOver",
                table: "Channels",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Policy_Late",
                table: "Channels",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "SendWithinDay");

            migrationBuilder.AddColumn<int>(
                name: "Policy_LeastMinutes",
                table: "Channels",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "Policy_NeedsApproval",
                table: "Channels",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Policy_OnWithdrawal",
                table: "Channels",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "AskPerson");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Policy_QuietFrom",
                table: "Channels",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Policy_QuietUntil",
                table: "Channels",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RestUntil",
                table: "Channels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scopes",
                table: "Channels",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TokenExpiresAt",
                table: "Channels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Trouble",
                table: "Channels",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TroubleMessage",
                table: "Channels",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TroubleSince",
                table: "Channels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UsageAt",
                table: "Channels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UsagePercent",
                table: "Channels",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "FanpageFigures",
                columns: table => new
                {
                    PostId = table.Column<Guid>(type: "uuid", nullable: false),
                    Metric = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PostId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    ClaimedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Message = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AccountId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReturnedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Secret = table.Column<string>(type: "text", nullable: true)
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
