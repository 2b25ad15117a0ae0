CREATE TABLE `former_slug` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`subject_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`kind`, `slug`)
);
--> statement-breakpoint
CREATE INDEX `former_slug_subject` ON `former_slug` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `redirect` (
	`id` text PRIMARY KEY NOT NULL,
	`from_key` text NOT NULL,
	`to` text,
	`to_path` text,
	`story_id` text,
	`status` integer NOT NULL,
	`note` text NOT NULL,
	`hits` integer DEFAULT 0 NOT NULL,
	`last_hit_at` integer,
	`by` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `redirect_from` ON `redirect` (`from_key`);--> statement-breakpoint
CREATE INDEX `redirect_to` ON `redirect` (`to_path`);--> statement-breakpoint
CREATE INDEX `redirect_story` ON `redirect` (`story_id`);--> statement-breakpoint
CREATE INDEX `redirect_hits` ON `redirect` (`hits`,`id`);--> statement-breakpoint
CREATE INDEX `redirect_newest` ON `redirect` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `redirect_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `republication` (
	`story_id` text PRIMARY KEY NOT NULL,
	`views` integer DEFAULT 0 NOT NULL,
	`reads` integer DEFAULT 0 NOT NULL,
	`last_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `author` ADD `disclosure` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `author` ADD `email` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `author` ADD `links` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `author` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `partner` ADD `canonical` text DEFAULT 'self' NOT NULL;--> statement-breakpoint
ALTER TABLE `partner` ADD `photos_travel` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `partner` ADD `republish` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `section` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `section` ADD `retired_to` text;--> statement-breakpoint
ALTER TABLE `topic` ADD `description` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `topic` ADD `merged_into` text;--> statement-breakpoint
ALTER TABLE `shelf` ADD `origin_url` text;--> statement-breakpoint
ALTER TABLE `shelf` ADD `republish` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `origin_url` text;--> statement-breakpoint
ALTER TABLE `story` ADD `republish` integer DEFAULT true NOT NULL;