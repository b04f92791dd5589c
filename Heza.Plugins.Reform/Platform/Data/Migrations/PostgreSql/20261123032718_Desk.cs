using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Heza.Plugins.Reform.Platform.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "FanpagePosts",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ChangedBy",
                table: "FanpagePosts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnText",
                table: "FanpagePosts",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnTextOver",
                table: "FanpagePosts",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "EvidenceChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    EvidenceKey = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanItemRewordings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PlanYear = table.Column<int>(type: "integer", nullable: false),
                    ItemCode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "text", nullable: false),
                    OldTitle = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanItemRewordings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanItemRewordings_PlanItems_PlanYear_ItemCode",
                        columns: x => new { x.PlanYear, x.ItemCode },
                        principalTable: "PlanItems",
                        principalColumns: new[] { "PlanYear", "Code" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReformAudit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ActorName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SubjectName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Detail = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    RequestId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Folded = table.Column<string>(type: "text", nullable: false),
                    FoldedActor = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReformAudit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReformMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ToAddress = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    ToName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    LeaseUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Failure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReformMails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReformNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RecipientId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: false),
                    Link = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReformNotices", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FanpagePosts_SentAt",
                table: "FanpagePosts",
                column: "SentAt");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceChanges_EvidenceKey_At",
                table: "EvidenceChanges",
                columns: new[] { "EvidenceKey", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItemRewordings_PlanYear_ItemCode",
                table: "PlanItemRewordings",
                columns: new[] { "PlanYear", "ItemCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ReformAudit_Action_At",
                table: "ReformAudit",
                columns: new[] { "Action", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ReformAudit_ActorId_At",
                table: "ReformAudit",
                columns: new[] { "ActorId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ReformAudit_At_Id",
                table: "ReformAudit",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReformAudit_SubjectKind_SubjectKey_At",
                table: "ReformAudit",
                columns: new[] { "SubjectKind", "SubjectKey", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ReformMails_State_DueAt",
                table: "ReformMails",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReformNotices_RecipientId_At",
                table: "ReformNotices",
                columns: new[] { "RecipientId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ReformNotices_RecipientId_ReadAt",
                table: "ReformNotices",
                columns: new[] { "RecipientId", "ReadAt" });

            migrationBuilder.Sql(Heza.Plugins.Reform.Platform.Audit.AuditSql.PostgreSql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EvidenceChanges");

            migrationBuilder.DropTable(
                name: "PlanItemRewordings");

            migrationBuilder.DropTable(
                name: "ReformAudit");

            migrationBuilder.Sql("""DROP FUNCTION "ReformAudit_Refuse"();""");

            migrationBuilder.DropTable(
                name: "ReformMails");

            migrationBuilder.DropTable(
                name: "ReformNotices");

            migrationBuilder.DropIndex(
                name: "IX_FanpagePosts_SentAt",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "ChangedBy",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "OwnText",
                table: "FanpagePosts");

            migrationBuilder.DropColumn(
                name: "OwnTextOver",
                table: "FanpagePosts");
        }
    }
}
