CREATE TABLE "service_clients" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"name" text NOT NULL,
	"secret_hash" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"last_used_at" bigint,
	"ended_at" bigint
);
--> statement-breakpoint
ALTER TABLE "service_clients" ADD CONSTRAINT "service_clients_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "service_clients_account" ON "service_clients" USING btree ("account_id","created_at");