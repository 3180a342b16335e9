CREATE TABLE `sent_pages` (
	`account_id` text NOT NULL,
	`member_id` text NOT NULL,
	`month` integer NOT NULL,
	`pages` integer NOT NULL,
	PRIMARY KEY(`member_id`, `month`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sent_pages_account` ON `sent_pages` (`account_id`,`month`);--> statement-breakpoint
CREATE TABLE `webhook_deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`webhook_id` text NOT NULL,
	`target` text NOT NULL,
	`event` text NOT NULL,
	`fax_id` text NOT NULL,
	`data` text NOT NULL,
	`event_at` integer NOT NULL,
	`tries` integer NOT NULL,
	`status` text NOT NULL,
	`due_at` integer,
	`ended_at` integer,
	`last_outcome` text
);
--> statement-breakpoint
CREATE INDEX `webhook_deliveries_due` ON `webhook_deliveries` (`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_hook` ON `webhook_deliveries` (`account_id`,`webhook_id`);--> statement-breakpoint
CREATE INDEX `webhook_deliveries_ended` ON `webhook_deliveries` (`ended_at`);--> statement-breakpoint
CREATE TABLE `rate_counts` (
	`key` text NOT NULL,
	`window_start` integer NOT NULL,
	`requests` integer NOT NULL,
	PRIMARY KEY(`key`, `window_start`)
);
--> statement-breakpoint
CREATE INDEX `rate_counts_window` ON `rate_counts` (`window_start`);--> statement-breakpoint
CREATE TABLE `refusal_marks` (
	`account_id` text NOT NULL,
	`token_id` text NOT NULL,
	`reason` text NOT NULL,
	`hour` integer NOT NULL,
	PRIMARY KEY(`token_id`, `reason`, `hour`)
);
--> statement-breakpoint
CREATE INDEX `refusal_marks_hour` ON `refusal_marks` (`hour`);--> statement-breakpoint
CREATE TABLE `request_log` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`token_id` text NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`requests` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `request_log_token` ON `request_log` (`account_id`,`token_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `request_log_account` ON `request_log` (`account_id`,`last_at`);--> statement-breakpoint
CREATE TABLE `token_use_days` (
	`account_id` text NOT NULL,
	`token_id` text NOT NULL,
	`day` integer NOT NULL,
	`endpoint` text NOT NULL,
	`address` text NOT NULL,
	`client` text NOT NULL,
	`outcome` text NOT NULL,
	`requests` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`token_id`, `day`, `endpoint`, `address`, `client`, `outcome`)
);
--> statement-breakpoint
CREATE INDEX `token_use_days_account` ON `token_use_days` (`account_id`,`day`);--> statement-breakpoint
ALTER TABLE `fax_files` ADD `taken_at` integer;--> statement-breakpoint
CREATE INDEX `fax_files_unsent` ON `fax_files` (`taken_at`,`created_at`);