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
ALTER TABLE `fax_files` ADD `taken_at` integer;--> statement-breakpoint
CREATE INDEX `fax_files_unsent` ON `fax_files` (`taken_at`,`created_at`);