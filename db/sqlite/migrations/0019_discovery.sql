CREATE TABLE `shelf_day` (
	`day` text NOT NULL,
	`partner_id` text NOT NULL,
	`elsewhere` integer NOT NULL,
	`stories` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`day`, `partner_id`, `elsewhere`)
);
--> statement-breakpoint
CREATE TABLE `shelf_word` (
	`word` text PRIMARY KEY NOT NULL,
	`reversed` text NOT NULL,
	`seen` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `shelf_word_reversed` ON `shelf_word` (`reversed`);--> statement-breakpoint
CREATE TRIGGER shelf_day_added AFTER INSERT ON shelf BEGIN
	INSERT INTO shelf_day (day, partner_id, elsewhere, stories, changed_at)
	VALUES (substr(new.path, 2, 10), coalesce(new.partner_id, ''), new.origin_url IS NOT NULL, 1, CAST(unixepoch('subsec') * 1000 AS INTEGER))
	ON CONFLICT DO UPDATE SET stories = stories + 1, changed_at = excluded.changed_at;
END;
--> statement-breakpoint
CREATE TRIGGER shelf_day_removed AFTER DELETE ON shelf BEGIN
	UPDATE shelf_day SET stories = stories - 1, changed_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
	WHERE day = substr(old.path, 2, 10) AND partner_id = coalesce(old.partner_id, '') AND elsewhere = (old.origin_url IS NOT NULL);
END;
--> statement-breakpoint
CREATE TRIGGER shelf_day_changed AFTER UPDATE ON shelf BEGIN
	UPDATE shelf_day SET stories = stories - 1
	WHERE day = substr(old.path, 2, 10) AND partner_id = coalesce(old.partner_id, '') AND elsewhere = (old.origin_url IS NOT NULL);
	INSERT INTO shelf_day (day, partner_id, elsewhere, stories, changed_at)
	VALUES (substr(new.path, 2, 10), coalesce(new.partner_id, ''), new.origin_url IS NOT NULL, 1, CAST(unixepoch('subsec') * 1000 AS INTEGER))
	ON CONFLICT DO UPDATE SET stories = stories + 1, changed_at = excluded.changed_at;
END;
--> statement-breakpoint
INSERT INTO shelf_day (day, partner_id, elsewhere, stories, changed_at)
SELECT substr(path, 2, 10), coalesce(partner_id, ''), origin_url IS NOT NULL, count(*), max(coalesce(reader_updated_at, published_at))
FROM shelf GROUP BY 1, 2, 3;
