CREATE TABLE `correction` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`type` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`n` integer NOT NULL,
	`edited_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `correction_story` ON `correction` (`story_id`,`at`);--> statement-breakpoint
CREATE INDEX `correction_newest` ON `correction` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `correction_version` (
	`correction_id` text NOT NULL,
	`n` integer NOT NULL,
	`type` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`correction_id`, `n`),
	FOREIGN KEY (`correction_id`) REFERENCES `correction`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `kill` (
	`story_id` text PRIMARY KEY NOT NULL,
	`notice` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `page_void` (
	`path` text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE `job` ADD `lane` text DEFAULT 'usual' NOT NULL;--> statement-breakpoint
CREATE INDEX `job_kind` ON `job` (`kind`,`run_at`);