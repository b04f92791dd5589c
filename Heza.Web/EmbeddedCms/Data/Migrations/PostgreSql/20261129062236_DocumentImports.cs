using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Heza.Web.EmbeddedCms.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class DocumentImports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CmsDocumentImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OwnerName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FileName = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Size = table.Column<int>(type: "integer", nullable: false),
                    Unused = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Existing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Mark = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    New = table.Column<int>(type: "integer", nullable: false),
                    Update = table.Column<int>(type: "integer", nullable: false),
                    Unchanged = table.Column<int>(type: "integer", nullable: false),
                    Skip = table.Column<int>(type: "integer", nullable: false),
                    Wrong = table.Column<int>(type: "integer", nullable: false),
                    Warnings = table.Column<int>(type: "integer", nullable: false),
                    Submit = table.Column<bool>(type: "boolean", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Message = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsDocumentImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CmsDocumentImportFiles",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsDocumentImportFiles", x => x.ImportId);
                    table.ForeignKey(
                        name: "FK_CmsDocumentImportFiles_CmsDocumentImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "CmsDocumentImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CmsDocumentImportRows",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    HasFaults = table.Column<bool>(type: "boolean", nullable: false),
                    DocumentKey = table.Column<Guid>(type: "uuid", nullable: false),
                    DetailJson = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsDocumentImportRows", x => new { x.ImportId, x.Line });
                    table.ForeignKey(
                        name: "FK_CmsDocumentImportRows_CmsDocumentImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "CmsDocumentImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CmsDocumentImportRows_ImportId_HasFaults_Line",
                table: "CmsDocumentImportRows",
                columns: new[] { "ImportId", "HasFaults", "Line" });

            migrationBuilder.CreateIndex(
                name: "IX_CmsDocumentImports_CreatedAt",
                table: "CmsDocumentImports",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CmsDocumentImports_State_CheckedAt",
                table: "CmsDocumentImports",
                columns: new[] { "State", "CheckedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CmsDocumentImportFiles");

            migrationBuilder.DropTable(
                name: "CmsDocumentImportRows");

            migrationBuilder.DropTable(
                name: "CmsDocumentImports");
        }
    }
}
