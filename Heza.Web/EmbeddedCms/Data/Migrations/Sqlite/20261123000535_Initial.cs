using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Heza.Web.EmbeddedCms.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CmsAccounts",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DisabledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsAccounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CmsLog",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    NodeKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsLog", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CmsMedia",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 150, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Extension = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    AltText = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Width = table.Column<int>(type: "INTEGER", nullable: true),
                    Height = table.Column<int>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsMedia", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "CmsNodes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParentId = table.Column<int>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    SortOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentTypeAlias = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 510, nullable: false),
                    Trashed = table.Column<bool>(type: "INTEGER", nullable: false),
                    OriginalParentId = table.Column<int>(type: "INTEGER", nullable: true),
                    CurrentVersionId = table.Column<int>(type: "INTEGER", nullable: false),
                    Published = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishedVersionId = table.Column<int>(type: "INTEGER", nullable: true),
                    PublishDate = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublisherId = table.Column<int>(type: "INTEGER", nullable: true),
                    Edited = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreateDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdateDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    WriterId = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsNodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CmsRoles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CmsSetUpLinks",
                columns: table => new
                {
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsSetUpLinks", x => x.TokenHash);
                });

            migrationBuilder.CreateTable(
                name: "CmsAccountClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsAccountClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CmsAccountClaims_CmsAccounts_UserId",
                        column: x => x.UserId,
                        principalTable: "CmsAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CmsAccountLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsAccountLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_CmsAccountLogins_CmsAccounts_UserId",
                        column: x => x.UserId,
                        principalTable: "CmsAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CmsAccountTokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsAccountTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_CmsAccountTokens_CmsAccounts_UserId",
                        column: x => x.UserId,
                        principalTable: "CmsAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CmsSchedules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Date = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    FailedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", nullable: true),
                    Breakdowns = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsSchedules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CmsSchedules_CmsNodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "CmsNodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CmsVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    NodeId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    PropertiesJson = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CmsVersions_CmsNodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "CmsNodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CmsAccountRoles",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsAccountRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_CmsAccountRoles_CmsAccounts_UserId",
                        column: x => x.UserId,
                        principalTable: "CmsAccounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CmsAccountRoles_CmsRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "CmsRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CmsRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CmsRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CmsRoleClaims_CmsRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "CmsRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "CmsRoles",
                columns: new[] { "Id", "ConcurrencyStamp", "Name", "NormalizedName" },
                values: new object[,]
                {
                    { "administrator", "Administrator", "Administrator", "ADMINISTRATOR" },
                    { "approver", "Approver", "Approver", "APPROVER" },
                    { "editor", "Editor", "Editor", "EDITOR" },
                    { "office", "Office", "Office", "OFFICE" },
                    { "unit", "Unit", "Unit", "UNIT" }
                });

            migrationBuilder.CreateIndex(
                name: "IX_CmsAccountClaims_UserId",
                table: "CmsAccountClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_CmsAccountLogins_UserId",
                table: "CmsAccountLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_CmsAccountRoles_RoleId",
                table: "CmsAccountRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "CmsAccounts",
                column: "NormalizedEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CmsAccounts_Number",
                table: "CmsAccounts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "CmsAccounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CmsLog_NodeId",
                table: "CmsLog",
                column: "NodeId");

            migrationBuilder.CreateIndex(
                name: "IX_CmsLog_NodeKey_Id",
                table: "CmsLog",
                columns: new[] { "NodeKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CmsMedia_CreatedAt",
                table: "CmsMedia",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CmsMedia_Hash",
                table: "CmsMedia",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CmsMedia_Kind_CreatedAt",
                table: "CmsMedia",
                columns: new[] { "Kind", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CmsNodes_ContentTypeAlias_UpdateDate",
                table: "CmsNodes",
                columns: new[] { "ContentTypeAlias", "UpdateDate" });

            migrationBuilder.CreateIndex(
                name: "IX_CmsNodes_Key",
                table: "CmsNodes",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CmsNodes_ParentId_SortOrder",
                table: "CmsNodes",
                columns: new[] { "ParentId", "SortOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_CmsNodes_Path",
                table: "CmsNodes",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_CmsRoleClaims_RoleId",
                table: "CmsRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "CmsRoles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CmsSchedules_Date",
                table: "CmsSchedules",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_CmsSchedules_NodeId_Action",
                table: "CmsSchedules",
                columns: new[] { "NodeId", "Action" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CmsVersions_NodeId_Id",
                table: "CmsVersions",
                columns: new[] { "NodeId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CmsAccountClaims");

            migrationBuilder.DropTable(
                name: "CmsAccountLogins");

            migrationBuilder.DropTable(
                name: "CmsAccountRoles");

            migrationBuilder.DropTable(
                name: "CmsAccountTokens");

            migrationBuilder.DropTable(
                name: "CmsLog");

            migrationBuilder.DropTable(
                name: "CmsMedia");

            migrationBuilder.DropTable(
                name: "CmsRoleClaims");

            migrationBuilder.DropTable(
                name: "CmsSchedules");

            migrationBuilder.DropTable(
                name: "CmsSetUpLinks");

            migrationBuilder.DropTable(
                name: "CmsVersions");

            migrationBuilder.DropTable(
                name: "CmsAccounts");

            migrationBuilder.DropTable(
                name: "CmsRoles");

            migrationBuilder.DropTable(
                name: "CmsNodes");
        }
    }
}
