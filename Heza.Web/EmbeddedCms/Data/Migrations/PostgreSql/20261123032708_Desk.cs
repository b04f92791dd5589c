using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Heza.Web.EmbeddedCms.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "FoldedName",
                table: "CmsNodes");

            migrationBuilder.AddColumn<string>(
                name: "ActorId",
                table: "CmsSchedules",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MediaUsesVersion",
                table: "CmsNodes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Number",
                table: "CmsNodes",
                type: "character varying(255)",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "Review_At",
                table: "CmsNodes",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Review_ById",
                table: "CmsNodes",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Review_ByName",
                table: "CmsNodes",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Review_Comment",
                table: "CmsNodes",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Review_State",
                table: "CmsNodes",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "CmsNodes",
                type: "character varying(1200)",
                maxLength: 1200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FoldedText",
                table: "CmsMedia",
                type: "character varying(1300)",
                maxLength: 1300,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "AuthenticatorStep",
                table: "CmsAccounts",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CmsDocumentPicks",
                columns: table => new
                {
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Abstract = table.Column<string>(type: "text", nullable: false),
                    IssuedOn = table.Column<string>(type: "text", nullable: false),
                    Folded = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsDocumentPicks", x => x.NodeId);
                    table.ForeignKey(
                        name: "FK_CmsDocumentPicks_CmsNodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "CmsNodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CmsEndedSessions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    ForgetAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsEndedSessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CmsMediaFormerFiles",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MediaKey = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Extension = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    ContentType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReplacedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsMediaFormerFiles", x => new { x.Hash, x.MediaKey });
                    table.ForeignKey(
                        name: "FK_CmsMediaFormerFiles_CmsMedia_MediaKey",
                        column: x => x.MediaKey,
                        principalTable: "CmsMedia",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CmsMediaUses",
                columns: table => new
                {
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    MediaKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Field = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsMediaUses", x => new { x.NodeId, x.Published, x.Field, x.MediaKey });
                    table.ForeignKey(
                        name: "FK_CmsMediaUses_CmsNodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "CmsNodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CmsPresence",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsPresence", x => new { x.Key, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "CmsSignIns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AccountId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: false),
                    Browser = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsSignIns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CmsWorkingCopies",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ContentTypeAlias = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ParentKey = table.Column<Guid>(type: "uuid", nullable: true),
                    BaseRevision = table.Column<int>(type: "integer", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    ValuesJson = table.Column<string>(type: "text", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsWorkingCopies", x => new { x.Key, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "CmsDocumentPickKeys",
                columns: table => new
                {
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsDocumentPickKeys", x => new { x.NodeId, x.Key });
                    table.ForeignKey(
                        name: "FK_CmsDocumentPickKeys_CmsDocumentPicks_NodeId",
                        column: x => x.NodeId,
                        principalTable: "CmsDocumentPicks",
                        principalColumn: "NodeId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CmsNodes_Review_State",
                table: "CmsNodes",
                column: "Review_State");

            migrationBuilder.CreateIndex(
                name: "IX_CmsDocumentPickKeys_Key",
                table: "CmsDocumentPickKeys",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_CmsEndedSessions_ForgetAt",
                table: "CmsEndedSessions",
                column: "ForgetAt");

            migrationBuilder.CreateIndex(
                name: "IX_CmsMediaFormerFiles_MediaKey",
                table: "CmsMediaFormerFiles",
                column: "MediaKey");

            migrationBuilder.CreateIndex(
                name: "IX_CmsMediaUses_MediaKey_NodeId",
                table: "CmsMediaUses",
                columns: new[] { "MediaKey", "NodeId" });

            migrationBuilder.CreateIndex(
                name: "IX_CmsPresence_SeenAt",
                table: "CmsPresence",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_CmsSignIns_AccountId_At",
                table: "CmsSignIns",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CmsSignIns_At",
                table: "CmsSignIns",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_CmsWorkingCopies_AccountId_SavedAt",
                table: "CmsWorkingCopies",
                columns: new[] { "AccountId", "SavedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CmsDocumentPickKeys");

            migrationBuilder.DropTable(
                name: "CmsEndedSessions");

            migrationBuilder.DropTable(
                name: "CmsMediaFormerFiles");

            migrationBuilder.DropTable(
                name: "CmsMediaUses");

            migrationBuilder.DropTable(
                name: "CmsPresence");

            migrationBuilder.DropTable(
                name: "CmsSignIns");

            migrationBuilder.DropTable(
                name: "CmsWorkingCopies");

            migrationBuilder.DropTable(
                name: "CmsDocumentPicks");

            migrationBuilder.DropIndex(
                name: "IX_CmsNodes_Review_State",
                table: "CmsNodes");

            migrationBuilder.DropColumn(
                name: "ActorId",
                table: "CmsSchedules");

            migrationBuilder.DropColumn(
                name: "MediaUsesVersion",
                table: "CmsNodes");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "CmsNodes");

            migrationBuilder.DropColumn(
                name: "Review_At",
                table: "CmsNodes");

            migrationBuilder.DropColumn(
                name: "Review_ById",
                table: "CmsNodes");

            migrationBuilder.DropColumn(
                name: "Review_ByName",
                table: "CmsNodes");

            migrationBuilder.DropColumn(
                name: "Review_Comment",
                table: "CmsNodes");

            migrationBuilder.DropColumn(
                name: "Review_State",
                table: "CmsNodes");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "CmsNodes");

            migrationBuilder.DropColumn(
                name: "FoldedText",
                table: "CmsMedia");

            migrationBuilder.DropColumn(
                name: "AuthenticatorStep",
                table: "CmsAccounts");

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "CmsNodes",
                type: "character varying(510)",
                maxLength: 510,
                nullable: false,
                defaultValue: "");
        }
    }
}
