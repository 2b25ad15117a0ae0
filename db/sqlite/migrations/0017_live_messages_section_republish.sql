CREATE TABLE `live_message` (
	`n` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`sender` text NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `section` ADD `republish` integer DEFAULT true NOT NULL;