CREATE TABLE `audit_verifications` (
	`account_id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`entries` integer NOT NULL,
	`head_hash` text NOT NULL,
	`broken_seq` integer
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`link_hash` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_link` ON `invitations` (`link_hash`);--> statement-breakpoint
CREATE INDEX `invitations_account` ON `invitations` (`account_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`last_run_at` integer,
	`lease_until` integer,
	`holder` text
);
--> statement-breakpoint
CREATE TABLE `notice_choices` (
	`account_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`way` text NOT NULL,
	`wanted` integer NOT NULL,
	PRIMARY KEY(`member_id`, `kind`, `way`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`token_id` text,
	`facts` text NOT NULL,
	`created_at` integer NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	`state` text NOT NULL,
	`later_until` integer,
	`handled_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_key` ON `notices` (`member_id`,`key`);--> statement-breakpoint
CREATE INDEX `notices_member` ON `notices` (`account_id`,`member_id`,`at`);--> statement-breakpoint
CREATE INDEX `notices_token` ON `notices` (`account_id`,`token_id`);--> statement-breakpoint
CREATE TABLE `policies` (
	`account_id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`longest_days` integer NOT NULL,
	`allowed_scopes` text NOT NULL,
	`may_generate` text NOT NULL,
	`tokens_per_member` integer,
	`unused_days` integer,
	`longest_grace_hours` integer NOT NULL,
	`allowed_addresses` text,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `members` ADD `deactivated_at` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `last_sign_in_at` integer;--> statement-breakpoint
ALTER TABLE `members` ADD `reminder_days` text;--> statement-breakpoint
ALTER TABLE `tokens` ADD `revocation_note` text;--> statement-breakpoint
ALTER TABLE `tokens` ADD `unused_told_at` integer;--> statement-breakpoint
ALTER TABLE `tokens` ADD `unused_ends_at` integer;--> statement-breakpoint
CREATE INDEX `audit_events_member` ON `audit_events` (`account_id`,`member_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_events_type` ON `audit_events` (`account_id`,`type`,`seq`);