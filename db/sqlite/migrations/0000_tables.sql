CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text,
	`allowed` integer NOT NULL,
	`address` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_newest` ON `audit` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit` (`subject_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_actor` ON `audit` (`actor_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_action` ON `audit` (`action`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_until` integer,
	`done_at` integer,
	`error` text,
	`gave_up` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`gave_up`,`done_at`,`run_at`);--> statement-breakpoint
CREATE TABLE `author` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`title` text NOT NULL,
	`bio` text NOT NULL,
	`person_id` text,
	`photo_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `author_slug_unique` ON `author` (`slug`);--> statement-breakpoint
CREATE INDEX `author_person` ON `author` (`person_id`);--> statement-breakpoint
CREATE INDEX `author_photo` ON `author` (`photo_id`);--> statement-breakpoint
CREATE TABLE `partner` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`logo_photo_id` text,
	`byline_form` text NOT NULL,
	`licence` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`logo_photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `partner_logo` ON `partner` (`logo_photo_id`);--> statement-breakpoint
CREATE TABLE `section` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `section_slug_unique` ON `section` (`slug`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `topic` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_slug_unique` ON `topic` (`slug`);--> statement-breakpoint
CREATE TABLE `page` (
	`path` text PRIMARY KEY NOT NULL,
	`build` text NOT NULL,
	`status` integer NOT NULL,
	`type` text NOT NULL,
	`etag` text NOT NULL,
	`expires_at` integer,
	`made_at` integer NOT NULL,
	`epoch` integer NOT NULL,
	`gzip` blob NOT NULL,
	`brotli` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `page_made_in` ON `page` (`epoch`);--> statement-breakpoint
CREATE TABLE `page_epoch` (
	`id` integer PRIMARY KEY NOT NULL,
	`epoch` integer NOT NULL,
	`site` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `page_tag` (
	`tag` text NOT NULL,
	`path` text NOT NULL,
	PRIMARY KEY(`tag`, `path`)
);
--> statement-breakpoint
CREATE INDEX `page_tag_path` ON `page_tag` (`path`);--> statement-breakpoint
CREATE TABLE `invite` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`email` text,
	`name` text,
	`role` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text,
	`created_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (lower("email"));--> statement-breakpoint
CREATE INDEX `person_role` ON `person` (`role`);--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`user_agent` text NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE INDEX `session_expires` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `token` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`expires_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `token_hash` ON `token` (`token_hash`);--> statement-breakpoint
CREATE INDEX `token_person` ON `token` (`person_id`);--> statement-breakpoint
CREATE TABLE `photo` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`purpose` text NOT NULL,
	`file_name` text NOT NULL,
	`mime` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`creators` text NOT NULL,
	`credit` text NOT NULL,
	`mandated_credit` text NOT NULL,
	`credit_line` text NOT NULL,
	`caption` text NOT NULL,
	`alt` text NOT NULL,
	`copyright` text NOT NULL,
	`category` text NOT NULL,
	`taken_at` integer,
	`thumbhash` text NOT NULL,
	`renditions` text NOT NULL,
	`edited_fields` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`raw` text NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photo_bytes` ON `photo` (`sha256`,`purpose`);--> statement-breakpoint
CREATE INDEX `photo_newest` ON `photo` (`purpose`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `photo_text` (
	`id` integer PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`caption` text NOT NULL,
	`creators` text NOT NULL,
	`credit` text NOT NULL,
	`file_name` text NOT NULL,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photo_text_photo_id_unique` ON `photo_text` (`photo_id`);--> statement-breakpoint
CREATE TABLE `shelf_text` (
	`id` integer PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`headline` text NOT NULL,
	`dek` text NOT NULL,
	`text` text NOT NULL,
	`slug` text NOT NULL,
	`byline` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `shelf`(`story_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shelf_text_story_id_unique` ON `shelf_text` (`story_id`);--> statement-breakpoint
CREATE TABLE `story_text` (
	`id` integer PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`headline` text NOT NULL,
	`dek` text NOT NULL,
	`text` text NOT NULL,
	`slug` text NOT NULL,
	`byline` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `story_text_story_id_unique` ON `story_text` (`story_id`);--> statement-breakpoint
CREATE TABLE `edition` (
	`id` integer PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`version_id` text NOT NULL,
	`kind` text NOT NULL,
	`by` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `edition_story` ON `edition` (`story_id`,`from_at`);--> statement-breakpoint
CREATE INDEX `edition_version` ON `edition` (`version_id`);--> statement-breakpoint
CREATE TABLE `shelf` (
	`story_id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`path` text NOT NULL,
	`slug` text NOT NULL,
	`headline` text NOT NULL,
	`dek` text NOT NULL,
	`words` integer NOT NULL,
	`section_id` text NOT NULL,
	`partner_id` text,
	`author_ids` text NOT NULL,
	`topic_ids` text NOT NULL,
	`related_ids` text NOT NULL,
	`lead_photo_id` text,
	`first_published_at` integer NOT NULL,
	`published_at` integer NOT NULL,
	`reader_updated_at` integer,
	`lead_photo` text,
	`photos` text NOT NULL,
	`document` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shelf_path_unique` ON `shelf` (`path`);--> statement-breakpoint
CREATE INDEX `shelf_newest` ON `shelf` (`published_at`,`story_id`);--> statement-breakpoint
CREATE INDEX `shelf_section` ON `shelf` (`section_id`,`published_at`,`story_id`);--> statement-breakpoint
CREATE INDEX `shelf_partner` ON `shelf` (`partner_id`);--> statement-breakpoint
CREATE INDEX `shelf_version` ON `shelf` (`version_id`);--> statement-breakpoint
CREATE TABLE `shelf_author` (
	`story_id` text NOT NULL,
	`author_id` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `author_id`),
	FOREIGN KEY (`story_id`) REFERENCES `shelf`(`story_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `author`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shelf_author_newest` ON `shelf_author` (`author_id`,`published_at`,`story_id`);--> statement-breakpoint
CREATE TABLE `shelf_link` (
	`story_id` text NOT NULL,
	`target_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `target_id`),
	FOREIGN KEY (`story_id`) REFERENCES `shelf`(`story_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `shelf_link_target` ON `shelf_link` (`target_id`);--> statement-breakpoint
CREATE TABLE `shelf_path` (
	`path` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shelf_path_story` ON `shelf_path` (`story_id`);--> statement-breakpoint
CREATE TABLE `shelf_photo` (
	`story_id` text NOT NULL,
	`photo_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `photo_id`),
	FOREIGN KEY (`story_id`) REFERENCES `shelf`(`story_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shelf_photo_photo` ON `shelf_photo` (`photo_id`);--> statement-breakpoint
CREATE TABLE `shelf_topic` (
	`story_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `topic_id`),
	FOREIGN KEY (`story_id`) REFERENCES `shelf`(`story_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shelf_topic_newest` ON `shelf_topic` (`topic_id`,`published_at`,`story_id`);--> statement-breakpoint
CREATE TABLE `snapshot` (
	`story_id` text NOT NULL,
	`version` integer NOT NULL,
	`document` text NOT NULL,
	PRIMARY KEY(`story_id`, `version`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `step` (
	`story_id` text NOT NULL,
	`version` integer NOT NULL,
	`step` text NOT NULL,
	`client_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`story_id`, `version`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `story` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`slug` text,
	`section_id` text,
	`partner_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`revision` integer NOT NULL,
	`step_version` integer NOT NULL,
	`checkpoint_version` integer,
	`headline` text NOT NULL,
	`dek` text NOT NULL,
	`words` integer NOT NULL,
	`lead_photo_id` text,
	`first_published_at` integer,
	`published_at` integer,
	`reader_updated_at` integer,
	`path` text,
	`live_version_id` text,
	`live_step_version` integer,
	`live_revision` integer,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partner_id`) REFERENCES `partner`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_newest` ON `story` (`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `story_state` ON `story` (`state`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `story_section` ON `story` (`section_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `story_creator` ON `story` (`created_by`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `story_partner` ON `story` (`partner_id`);--> statement-breakpoint
CREATE INDEX `story_slug` ON `story` (`slug`);--> statement-breakpoint
CREATE INDEX `story_lead_photo` ON `story` (`lead_photo_id`);--> statement-breakpoint
CREATE TABLE `story_author` (
	`story_id` text NOT NULL,
	`position` integer NOT NULL,
	`author_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `position`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `author`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_author_author` ON `story_author` (`author_id`);--> statement-breakpoint
CREATE TABLE `story_link` (
	`story_id` text NOT NULL,
	`target_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `target_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_link_target` ON `story_link` (`target_id`);--> statement-breakpoint
CREATE TABLE `story_person` (
	`story_id` text NOT NULL,
	`position` integer NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `position`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_person_person` ON `story_person` (`person_id`);--> statement-breakpoint
CREATE TABLE `story_photo` (
	`story_id` text NOT NULL,
	`photo_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `photo_id`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `story_photo_photo` ON `story_photo` (`photo_id`);--> statement-breakpoint
CREATE TABLE `story_topic` (
	`story_id` text NOT NULL,
	`position` integer NOT NULL,
	`topic_id` text NOT NULL,
	PRIMARY KEY(`story_id`, `position`),
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `story_topic_topic` ON `story_topic` (`topic_id`);--> statement-breakpoint
CREATE TABLE `version` (
	`id` text PRIMARY KEY NOT NULL,
	`story_id` text NOT NULL,
	`n` integer NOT NULL,
	`kind` text NOT NULL,
	`note` text NOT NULL,
	`step_version` integer NOT NULL,
	`revision` integer NOT NULL,
	`fields` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`document` text NOT NULL,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `version_number` ON `version` (`story_id`,`n`);