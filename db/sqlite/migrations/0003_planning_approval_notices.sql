CREATE TABLE `notice` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`story_id` text,
	`photo_id` text,
	`sentence` text NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notice_person` ON `notice` (`person_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `notice_unread` ON `notice` (`person_id`) WHERE read_at IS NULL;--> statement-breakpoint
CREATE INDEX `notice_age` ON `notice` (`at`);--> statement-breakpoint
CREATE TABLE `notice_choice` (
	`person_id` text PRIMARY KEY NOT NULL,
	`mail` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `story_note` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL,
	`mentions` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_note_story` ON `story_note` (`story_id`,`at`,`id`);--> statement-breakpoint
ALTER TABLE `story` ADD `assignee_id` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `story` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `story` ADD `due_told_for` integer;--> statement-breakpoint
ALTER TABLE `story` ADD `planned_words` integer;--> statement-breakpoint
ALTER TABLE `story` ADD `pitch` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `is_pitch` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `story` ADD `approved_version_id` text;--> statement-breakpoint
ALTER TABLE `story` ADD `approved_by` text REFERENCES person(id);--> statement-breakpoint
ALTER TABLE `story` ADD `approved_at` integer;--> statement-breakpoint
ALTER TABLE `story` ADD `approved_step_version` integer;--> statement-breakpoint
ALTER TABLE `story` ADD `approved_revision` integer;--> statement-breakpoint
CREATE INDEX `story_assignee` ON `story` (`assignee_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `story_due` ON `story` (`due_at`,`id`) WHERE due_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `story_pitch` ON `story` (`created_at`,`id`) WHERE is_pitch = 1;