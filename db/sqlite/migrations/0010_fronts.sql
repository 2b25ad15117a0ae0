CREATE TABLE `front` (
	`id` text PRIMARY KEY NOT NULL,
	`layout` text NOT NULL,
	`revision` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`live_version_id` text,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `front_version` (
	`id` text PRIMARY KEY NOT NULL,
	`front_id` text NOT NULL,
	`n` integer NOT NULL,
	`note` text NOT NULL,
	`by` text NOT NULL,
	`made_at` integer NOT NULL,
	`published_at` integer,
	`run_at` integer,
	`local` text,
	`zone` text,
	`cancelled_at` integer,
	`layout` text NOT NULL,
	FOREIGN KEY (`front_id`) REFERENCES `front`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `front_version_number` ON `front_version` (`front_id`,`n`);--> statement-breakpoint
CREATE INDEX `front_version_due` ON `front_version` (`front_id`,`run_at`);