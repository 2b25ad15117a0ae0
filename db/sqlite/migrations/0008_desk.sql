CREATE TABLE `desk_view` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL,
	`shared` integer DEFAULT false NOT NULL,
	`key` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `desk_view_person` ON `desk_view` (`person_id`);--> statement-breakpoint
CREATE INDEX `desk_view_shared` ON `desk_view` (`id`) WHERE shared = 1;--> statement-breakpoint
ALTER TABLE `story_text` ADD `photos` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `story_desk` ON `story` (`updated_at`,`id`,`state`,`section_id`,`assignee_id`,`partner_id`,`due_at`,`created_by`,`step_version`,`live_step_version`,`revision`,`live_revision`);--> statement-breakpoint
CREATE INDEX `story_age` ON `story` (`created_at`,`id`,`state`,`section_id`,`assignee_id`,`partner_id`,`due_at`,`created_by`,`step_version`,`live_step_version`,`revision`,`live_revision`);--> statement-breakpoint
CREATE INDEX `story_looked_up` ON `story` (`id`,`updated_at`,`created_at`,`state`,`section_id`,`assignee_id`,`partner_id`,`due_at`,`created_by`,`step_version`,`live_step_version`,`revision`,`live_revision`);