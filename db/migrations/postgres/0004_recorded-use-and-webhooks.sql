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
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" USING btree ("due_at","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_hook" ON "webhook_deliveries" USING btree ("account_id","webhook_id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_ended" ON "webhook_deliveries" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "rate_counts_window" ON "rate_counts" USING btree ("window_start");--> statement-breakpoint
CREATE INDEX "refusal_marks_hour" ON "refusal_marks" USING btree ("hour");--> statement-breakpoint
CREATE INDEX "request_log_token" ON "request_log" USING btree ("account_id","token_id","last_at");--> statement-breakpoint
CREATE INDEX "request_log_account" ON "request_log" USING btree ("account_id","last_at");--> statement-breakpoint
CREATE INDEX "request_log_time" ON "request_log" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "token_use_days_account" ON "token_use_days" USING btree ("account_id","day");