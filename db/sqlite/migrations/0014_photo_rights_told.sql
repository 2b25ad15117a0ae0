CREATE TABLE `photo_right_told` (
	`photo_id` text NOT NULL,
	`ends_at` integer NOT NULL,
	`when_told` text NOT NULL,
	PRIMARY KEY(`photo_id`, `ends_at`, `when_told`)
);
--> statement-breakpoint
CREATE INDEX `photo_limited` ON `photo` (`id`) WHERE shown IS NOT NULL;