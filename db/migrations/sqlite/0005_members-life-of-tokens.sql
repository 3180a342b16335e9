CREATE TABLE `help_votes` (
	`account_id` text NOT NULL,
	`member_id` text NOT NULL,
	`page` text NOT NULL,
	`language` text NOT NULL,
	`helpful` integer NOT NULL,
	`sentence` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`page`, `language`, `member_id`),
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `members` ADD `theme` text;--> statement-breakpoint
ALTER TABLE `tokens` ADD `description` text;--> statement-breakpoint
ALTER TABLE `tokens` ADD `predecessor_id` text;--> statement-breakpoint
ALTER TABLE `tokens` ADD `frozen_by` text;