CREATE TABLE `shelf_hit` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`section_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `shelf_hit_at` ON `shelf_hit` (`at`);--> statement-breakpoint
CREATE TRIGGER shelf_hit_added AFTER INSERT ON shelf_text BEGIN
	INSERT INTO shelf_hit (id, at, section_id) SELECT new.id, first_published_at, section_id FROM shelf WHERE story_id = new.story_id;
END;
--> statement-breakpoint
CREATE TRIGGER shelf_hit_removed AFTER DELETE ON shelf_text BEGIN
	DELETE FROM shelf_hit WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER shelf_hit_changed AFTER UPDATE OF first_published_at, section_id ON shelf BEGIN
	UPDATE shelf_hit SET at = new.first_published_at, section_id = new.section_id
	WHERE id = (SELECT id FROM shelf_text WHERE story_id = new.story_id);
END;
--> statement-breakpoint
INSERT INTO shelf_hit (id, at, section_id)
SELECT t.id, s.first_published_at, s.section_id FROM shelf_text t JOIN shelf s ON s.story_id = t.story_id;
