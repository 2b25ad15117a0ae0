CREATE TABLE `photo_band` (
	`band` integer NOT NULL,
	`photo_id` text NOT NULL,
	PRIMARY KEY(`band`, `photo_id`),
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `photo_band_photo` ON `photo_band` (`photo_id`);--> statement-breakpoint
CREATE TABLE `photo_collected` (
	`collection_id` text NOT NULL,
	`photo_id` text NOT NULL,
	`place` integer NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	PRIMARY KEY(`collection_id`, `photo_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `photo_collection`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`photo_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photo_collected_place` ON `photo_collected` (`collection_id`,`place`);--> statement-breakpoint
CREATE INDEX `photo_collected_photo` ON `photo_collected` (`photo_id`);--> statement-breakpoint
CREATE TABLE `photo_collection` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photo_collection_newest` ON `photo_collection` (`removed_at`,`updated_at`);--> statement-breakpoint
CREATE TABLE `photo_facet` (
	`id` integer PRIMARY KEY NOT NULL,
	`photo_id` text NOT NULL,
	`is_binned` integer NOT NULL,
	`category` text NOT NULL,
	`shape` text NOT NULL,
	`colours` integer NOT NULL,
	`created_at` integer NOT NULL,
	`taken_at` integer,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`spans` integer NOT NULL,
	`uses` integer NOT NULL,
	`last_used_at` integer,
	`public_in` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `photo_text`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `photo_facet_photo_id_unique` ON `photo_facet` (`photo_id`);--> statement-breakpoint
CREATE INDEX `photo_facet_binned` ON `photo_facet` (`is_binned`,`id`);--> statement-breakpoint
CREATE TABLE `photo_name` (
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`id` integer NOT NULL,
	PRIMARY KEY(`kind`, `key`, `id`),
	FOREIGN KEY (`id`) REFERENCES `photo_facet`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `photo_name_photo` ON `photo_name` (`id`);--> statement-breakpoint
CREATE TABLE `photo_pair` (
	`later_id` text NOT NULL,
	`earlier_id` text NOT NULL,
	`distance` integer NOT NULL,
	`found_at` integer NOT NULL,
	`told_apart_by` text,
	PRIMARY KEY(`later_id`, `earlier_id`),
	FOREIGN KEY (`later_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`earlier_id`) REFERENCES `photo`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `photo_pair_earlier` ON `photo_pair` (`earlier_id`);--> statement-breakpoint
CREATE INDEX `photo_pair_found` ON `photo_pair` (`told_apart_by`,`found_at`);--> statement-breakpoint
ALTER TABLE `desk_view` ADD `screen` text DEFAULT 'desk' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `headline` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo` ADD `colours` integer;--> statement-breakpoint
ALTER TABLE `photo` ADD `likeness` text;--> statement-breakpoint
ALTER TABLE `photo` ADD `binned_at` integer;--> statement-breakpoint
ALTER TABLE `photo` ADD `binned_by` text;--> statement-breakpoint
CREATE INDEX `photo_not_looked_at` ON `photo` (`id`) WHERE likeness IS NULL;--> statement-breakpoint
CREATE INDEX `photo_in_bin` ON `photo` (`binned_at`) WHERE binned_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `photo_text` ADD `headline` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `photo_text` ADD `keywords` text DEFAULT '' NOT NULL;