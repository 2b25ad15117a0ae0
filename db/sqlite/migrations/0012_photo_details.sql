CREATE TABLE `photo_cleaning` (
	`id` text PRIMARY KEY NOT NULL,
	`asked_by` text,
	`asked_at` integer NOT NULL,
	`total` integer NOT NULL,
	`seen` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`after` text,
	`finished_at` integer
);
--> statement-breakpoint
ALTER TABLE `photo` ADD `role` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `restrictions` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `conditions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `licensors` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `digital_source_type` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `media_topics` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `keywords` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `content_credentials` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `credit_trace` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `credit_rules_undone` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `caption_before` text DEFAULT '' NOT NULL;