CREATE TABLE `upload` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	`modified_at` integer,
	`sha256` text,
	`photo_id` text,
	`created_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `upload_of_person` ON `upload` (`person_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `photo` ADD `source_url` text DEFAULT '' NOT NULL;