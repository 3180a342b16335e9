CREATE TABLE "audit_verifications" (
	"account_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"entries" integer NOT NULL,
	"head_hash" text COLLATE "C" NOT NULL,
	"broken_seq" integer
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"role" text NOT NULL,
	"link_hash" text COLLATE "C" NOT NULL,
	"invited_by" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"accepted_at" bigint,
	"withdrawn_at" bigint
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"last_run_at" bigint,
	"lease_until" bigint,
	"holder" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "notice_choices" (
	"account_id" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"way" text COLLATE "C" NOT NULL,
	"wanted" boolean NOT NULL,
	CONSTRAINT "notice_choices_member_id_kind_way_pk" PRIMARY KEY("member_id","kind","way")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"token_id" text COLLATE "C",
	"facts" text NOT NULL,
	"created_at" bigint NOT NULL,
	"at" bigint NOT NULL,
	"read_at" bigint,
	"state" text NOT NULL,
	"later_until" bigint,
	"handled_at" bigint
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"account_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"longest_days" integer NOT NULL,
	"allowed_scopes" text NOT NULL,
	"may_generate" text NOT NULL,
	"tokens_per_member" integer,
	"unused_days" integer,
	"longest_grace_hours" integer NOT NULL,
	"allowed_addresses" text,
	"changed_at" bigint NOT NULL,
	"changed_by" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "deactivated_at" bigint;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "last_sign_in_at" bigint;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "reminder_days" text;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "revocation_note" text;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "unused_told_at" bigint;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "unused_ends_at" bigint;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policies" ADD CONSTRAINT "policies_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_link" ON "invitations" USING btree ("link_hash");--> statement-breakpoint
CREATE INDEX "invitations_account" ON "invitations" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_key" ON "notices" USING btree ("member_id","key");--> statement-breakpoint
CREATE INDEX "notices_member" ON "notices" USING btree ("account_id","member_id","at");--> statement-breakpoint
CREATE INDEX "notices_token" ON "notices" USING btree ("account_id","token_id");--> statement-breakpoint
CREATE INDEX "audit_events_member" ON "audit_events" USING btree ("account_id","member_id","seq");--> statement-breakpoint
CREATE INDEX "audit_events_type" ON "audit_events" USING btree ("account_id","type","seq");