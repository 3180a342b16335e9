CREATE TABLE "sent_pages" (
	"account_id" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"month" bigint NOT NULL,
	"pages" integer NOT NULL,
	CONSTRAINT "sent_pages_member_id_month_pk" PRIMARY KEY("member_id","month")
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"webhook_id" text COLLATE "C" NOT NULL,
	"target" text NOT NULL,
	"event" text NOT NULL,
	"fax_id" text COLLATE "C" NOT NULL,
	"data" text NOT NULL,
	"event_at" bigint NOT NULL,
	"tries" integer NOT NULL,
	"status" text NOT NULL,
	"due_at" bigint,
	"ended_at" bigint,
	"last_outcome" text
);
--> statement-breakpoint
CREATE TABLE "rate_counts" (
	"key" text COLLATE "C" NOT NULL,
	"window_start" bigint NOT NULL,
	"requests" integer NOT NULL,
	CONSTRAINT "rate_counts_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "refusal_marks" (
	"account_id" text COLLATE "C" NOT NULL,
	"token_id" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"hour" bigint NOT NULL,
	CONSTRAINT "refusal_marks_token_id_reason_hour_pk" PRIMARY KEY("token_id","reason","hour")
);
--> statement-breakpoint
CREATE TABLE "request_log" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"token_id" text COLLATE "C" NOT NULL,
	"first_at" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	"requests" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "token_use_days" (
	"account_id" text COLLATE "C" NOT NULL,
	"token_id" text COLLATE "C" NOT NULL,
	"day" bigint NOT NULL,
	"endpoint" text COLLATE "C" NOT NULL,
	"address" text COLLATE "C" NOT NULL,
	"client" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"requests" integer NOT NULL,
	"first_at" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	CONSTRAINT "token_use_days_token_id_day_endpoint_address_client_outcome_pk" PRIMARY KEY("token_id","day","endpoint","address","client","outcome")
);
--> statement-breakpoint
ALTER TABLE "fax_files" ADD COLUMN "taken_at" bigint;--> statement-breakpoint
ALTER TABLE "sent_pages" ADD CONSTRAINT "sent_pages_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sent_pages" ADD CONSTRAINT "sent_pages_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sent_pages_account" ON "sent_pages" USING btree ("account_id","month");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("due_at","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_hook" ON "webhook_deliveries" USING btree ("account_id","webhook_id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_ended" ON "webhook_deliveries" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "rate_counts_window" ON "rate_counts" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "refusal_marks_hour" ON "refusal_marks" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "request_log_token" ON "request_log" USING btree ("account_id","token_id","last_at");--> statement-breakpoint
CREATE INDEX "request_log_account" ON "request_log" USING btree ("account_id","last_at");--> statement-breakpoint
CREATE INDEX "token_use_days_account" ON "token_use_days" USING btree ("account_id","day");--> statement-breakpoint
CREATE INDEX "fax_files_unsent" ON "fax_files" USING btree ("taken_at","created_at");