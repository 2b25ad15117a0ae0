ALTER TABLE `photo` ADD `crops` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `cuts` text DEFAULT '[]' NOT NULL;