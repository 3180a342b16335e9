CREATE TABLE `balances` (
	`account_id` text PRIMARY KEY NOT NULL,
	`cents` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `fax_files` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`format` text NOT NULL,
	`bytes` integer NOT NULL,
	`pages` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `fax_files_owner` ON `fax_files` (`account_id`,`owner_id`);--> statement-breakpoint
CREATE TABLE `faxes` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`direction` text NOT NULL,
	`from_number` text NOT NULL,
	`to_number` text NOT NULL,
	`file_ids` text NOT NULL,
	`pages` integer NOT NULL,
	`cost` integer NOT NULL,
	`status` text NOT NULL,
	`description` text NOT NULL,
	`comment` text NOT NULL,
	`is_read` integer NOT NULL,
	`is_spam` integer NOT NULL,
	`max_retry` integer,
	`retry_delay` integer,
	`cover_page` text,
	`duration` integer NOT NULL,
	`scheduled_at` integer,
	`submitted_at` integer,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `faxes_owner` ON `faxes` (`account_id`,`owner_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `member_settings` (
	`member_id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`quota` integer,
	`job_title` text,
	`choices` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `member_settings_account` ON `member_settings` (`account_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`owner_id` text NOT NULL,
	`from_number` text NOT NULL,
	`to_number` text NOT NULL,
	`file_ids` text NOT NULL,
	`pages` integer NOT NULL,
	`comment` text NOT NULL,
	`enhancement` integer NOT NULL,
	`retry_count` integer NOT NULL,
	`retry_delay` integer NOT NULL,
	`cover_page` text,
	`address` text NOT NULL,
	`send_at` integer NOT NULL,
	`submitted_at` integer NOT NULL,
	`status` text NOT NULL,
	`status_changes` text NOT NULL,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_owner` ON `outbox` (`account_id`,`owner_id`,`submitted_at`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`,`id`);--> statement-breakpoint
CREATE TABLE `sold_numbers` (
	`item_id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`sold_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`member_id` text NOT NULL,
	`target` text NOT NULL,
	`event` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhooks_member` ON `webhooks` (`account_id`,`member_id`,`event`);