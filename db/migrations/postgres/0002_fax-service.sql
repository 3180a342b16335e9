CREATE TABLE "balances" (
	"account_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"cents" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fax_files" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"format" text COLLATE "C" NOT NULL,
	"bytes" integer NOT NULL,
	"pages" integer NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "faxes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"direction" text NOT NULL,
	"from_number" text COLLATE "C" NOT NULL,
	"to_number" text COLLATE "C" NOT NULL,
	"file_ids" text NOT NULL,
	"pages" integer NOT NULL,
	"cost" integer NOT NULL,
	"status" text NOT NULL,
	"description" text NOT NULL,
	"comment" text NOT NULL,
	"is_read" boolean NOT NULL,
	"is_spam" boolean NOT NULL,
	"max_retry" integer,
	"retry_delay" integer,
	"cover_page" text,
	"duration" integer NOT NULL,
	"scheduled_at" bigint,
	"submitted_at" bigint,
	"started_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_settings" (
	"member_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"quota" integer,
	"job_title" text,
	"choices" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"from_number" text COLLATE "C" NOT NULL,
	"to_number" text COLLATE "C" NOT NULL,
	"file_ids" text NOT NULL,
	"pages" integer NOT NULL,
	"comment" text NOT NULL,
	"enhancement" boolean NOT NULL,
	"retry_count" integer NOT NULL,
	"retry_delay" integer NOT NULL,
	"cover_page" text,
	"address" text NOT NULL,
	"send_at" bigint NOT NULL,
	"submitted_at" bigint NOT NULL,
	"status" text NOT NULL,
	"status_changes" text NOT NULL,
	"due_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sold_numbers" (
	"item_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"sold_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"target" text NOT NULL,
	"event" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "balances" ADD CONSTRAINT "balances_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fax_files" ADD CONSTRAINT "fax_files_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fax_files" ADD CONSTRAINT "fax_files_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faxes" ADD CONSTRAINT "faxes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "faxes" ADD CONSTRAINT "faxes_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_settings" ADD CONSTRAINT "member_settings_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_settings" ADD CONSTRAINT "member_settings_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sold_numbers" ADD CONSTRAINT "sold_numbers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "fax_files_owner" ON "fax_files" USING btree ("account_id","owner_id");--> statement-breakpoint
CREATE INDEX "faxes_owner" ON "faxes" USING btree ("account_id","owner_id","started_at");--> statement-breakpoint
CREATE INDEX "member_settings_account" ON "member_settings" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "outbox_owner" ON "outbox" USING btree ("account_id","owner_id","submitted_at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at","id");--> statement-breakpoint
CREATE INDEX "webhooks_member" ON "webhooks" USING btree ("account_id","member_id","event");