CREATE TABLE `photo_use` (
	`photo_id` text NOT NULL,
	`story_id` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	PRIMARY KEY(`photo_id`, `story_id`, `from_at`)
);
--> statement-breakpoint
CREATE INDEX `photo_use_story` ON `photo_use` (`story_id`,`until_at`);--> statement-breakpoint
CREATE INDEX `photo_use_time` ON `photo_use` (`from_at`);--> statement-breakpoint
ALTER TABLE `photo` ADD `leases` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `limits` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `shown` text;--> statement-breakpoint
ALTER TABLE `photo` ADD `focal` text;--> statement-breakpoint
INSERT INTO `photo_use` (`photo_id`, `story_id`, `from_at`)
SELECT p.`photo_id`, p.`story_id`, s.`first_published_at` FROM `shelf_photo` p JOIN `shelf` s ON s.`story_id` = p.`story_id`;
