CREATE TABLE `schedule` (
	`story_id` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`version_id` text NOT NULL,
	`why` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer,
	`local` text,
	`zone` text,
	`choice` text,
	`by` text NOT NULL,
	`made_at` integer NOT NULL,
	`back_to` text NOT NULL,
	`photo_ids` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_until` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `schedule_due` ON `schedule` (`at`,`story_id`);--> statement-breakpoint
CREATE INDEX `schedule_version` ON `schedule` (`version_id`);--> statement-breakpoint
CREATE TABLE `schedule_past` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version_id` text NOT NULL,
	`why` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer,
	`local` text,
	`zone` text,
	`by` text NOT NULL,
	`made_at` integer NOT NULL,
	`ended_at` integer NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`late_ms` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `schedule_past_story` ON `schedule_past` (`story_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `schedule_past_newest` ON `schedule_past` (`ended_at`,`id`);--> statement-breakpoint
ALTER TABLE `story` ADD `embargo` text;