CREATE TABLE "help_votes" (
	"account_id" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C" NOT NULL,
	"page" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"helpful" boolean NOT NULL,
	"sentence" text,
	"at" bigint NOT NULL,
	CONSTRAINT "help_votes_page_language_member_id_pk" PRIMARY KEY("page","language","member_id")
);
--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "theme" text;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "description" text;--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "predecessor_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "frozen_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "help_votes" ADD CONSTRAINT "help_votes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_votes" ADD CONSTRAINT "help_votes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;