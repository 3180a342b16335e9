CREATE TABLE "sent_pages" (
	"account_id" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"month" bigint NOT NULL,
	"pages" integer NOT NULL,
	CONSTRAINT "sent_pages_member_id_month_pk" PRIMARY KEY("member_id","month")
);
--> statement-breakpoint
ALTER TABLE "fax_files" ADD COLUMN "taken_at" bigint;--> statement-breakpoint
ALTER TABLE "sent_pages" ADD CONSTRAINT "sent_pages_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sent_pages" ADD CONSTRAINT "sent_pages_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sent_pages_account" ON "sent_pages" USING btree ("account_id","month");--> statement-breakpoint
CREATE INDEX "fax_files_unsent" ON "fax_files" USING btree ("taken_at","created_at");