CREATE TABLE "accounts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"plan" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"account_id" text COLLATE "C" NOT NULL,
	"seq" integer NOT NULL,
	"at" bigint NOT NULL,
	"type" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C",
	"token_id" text COLLATE "C",
	"text" text NOT NULL,
	"previous_hash" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"key_id" text COLLATE "C" NOT NULL,
	CONSTRAINT "audit_events_account_id_seq_pk" PRIMARY KEY("account_id","seq")
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"account_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"given_name" text NOT NULL,
	"family_name" text NOT NULL,
	"phone" text NOT NULL,
	"role" text NOT NULL,
	"active" boolean NOT NULL,
	"password_hash" text,
	"password_changed_at" bigint,
	"language" text,
	"time_zone" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "numbers" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"assigned_to" text NOT NULL,
	"status" text NOT NULL,
	"is_canceled" boolean NOT NULL,
	"acquired_at" bigint NOT NULL,
	"expires_at" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"authenticated_at" bigint NOT NULL,
	"ended_at" bigint,
	"address" text NOT NULL,
	"client" text NOT NULL,
	"time_zone" text
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"email_key" text COLLATE "C" NOT NULL,
	"address" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tokens" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"identifier" text COLLATE "C" NOT NULL,
	"secret_hash" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"search_key" text NOT NULL,
	"scopes" text NOT NULL,
	"allowed_addresses" text,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint,
	"revoked_by" text COLLATE "C",
	"revocation_reason" text,
	"replaced_at" bigint,
	"successor_id" text COLLATE "C",
	"frozen_at" bigint,
	"frozen_until" bigint,
	"frozen_then" text,
	"last_used_at" bigint,
	"last_used_address" text,
	"submission_id" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "numbers" ADD CONSTRAINT "numbers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "numbers" ADD CONSTRAINT "numbers_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_token" ON "audit_events" USING btree ("account_id","token_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "members_email" ON "members" USING btree ("email");--> statement-breakpoint
CREATE INDEX "members_account" ON "members" USING btree ("account_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "numbers_number" ON "numbers" USING btree ("account_id","number");--> statement-breakpoint
CREATE INDEX "sessions_member" ON "sessions" USING btree ("member_id","address");--> statement-breakpoint
CREATE INDEX "sign_in_failures_pair" ON "sign_in_failures" USING btree ("email_key","address","at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_email" ON "sign_in_failures" USING btree ("email_key","at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_address" ON "sign_in_failures" USING btree ("address","at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_at" ON "sign_in_failures" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "tokens_identifier" ON "tokens" USING btree ("identifier");--> statement-breakpoint
CREATE UNIQUE INDEX "tokens_submission" ON "tokens" USING btree ("member_id","submission_id");--> statement-breakpoint
CREATE INDEX "tokens_member" ON "tokens" USING btree ("account_id","member_id","created_at");