CREATE TABLE `legal_hold` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`lifted_at` integer,
	`lifted_by` text,
	`lifted_reason` text,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`lifted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `legal_hold_open` ON `legal_hold` (`subject_kind`,`subject_id`) WHERE lifted_at IS NULL;--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `preview_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`story_id` text NOT NULL,
	`version_id` text,
	`note` text NOT NULL,
	`by` text NOT NULL,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`opens` integer DEFAULT 0 NOT NULL,
	`last_opened_at` integer,
	FOREIGN KEY (`story_id`) REFERENCES `story`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_link_token` ON `preview_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `preview_link_story` ON `preview_link` (`story_id`,`made_at`);--> statement-breakpoint
ALTER TABLE `audit` ADD `seq` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `audit` ADD `previous_hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `audit` ADD `hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_chain` ON `audit` (`seq`) WHERE seq > 0;--> statement-breakpoint
CREATE INDEX `audit_kind` ON `audit` (`subject_kind`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_refused` ON `audit` (`at`,`id`) WHERE allowed = 0;--> statement-breakpoint
ALTER TABLE `edition` ADD `path` text;--> statement-breakpoint
ALTER TABLE `edition` ADD `photos` text;--> statement-breakpoint
ALTER TABLE `version` ADD `credits` text;