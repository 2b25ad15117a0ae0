DROP TRIGGER story_text_added;
--> statement-breakpoint
DROP TRIGGER story_text_removed;
--> statement-breakpoint
DROP TRIGGER story_text_changed;
--> statement-breakpoint
DROP TABLE story_search;
--> statement-breakpoint
UPDATE story_text SET photos = coalesce((SELECT group_concat(p.caption || ' ' || p.creators || ' ' || p.credit, ' ') FROM story_photo u
	JOIN photo_text p ON p.photo_id = u.photo_id WHERE u.story_id = story_text.story_id), '')
	WHERE photos = '';
--> statement-breakpoint
UPDATE story_text SET slug = slug || coalesce((SELECT group_concat(' ' || substr(p.path, 13), '') FROM shelf_path p
	WHERE p.story_id = story_text.story_id AND p.path GLOB '/[0-9][0-9][0-9][0-9]/[0-9][0-9]/[0-9][0-9]/*'
	AND substr(p.path, 13) IS NOT story_text.slug), '');
--> statement-breakpoint
CREATE VIRTUAL TABLE story_search USING fts5(
	headline, dek, text, slug, byline, photos,
	content='story_text', content_rowid='id',
	tokenize='porter unicode61 remove_diacritics 2', prefix='1 2 3'
);
--> statement-breakpoint
CREATE TRIGGER story_text_added AFTER INSERT ON story_text BEGIN
	INSERT INTO story_search (rowid, headline, dek, text, slug, byline, photos) VALUES (new.id, new.headline, new.dek, new.text, new.slug, new.byline, new.photos);
END;
--> statement-breakpoint
CREATE TRIGGER story_text_removed AFTER DELETE ON story_text BEGIN
	INSERT INTO story_search (story_search, rowid, headline, dek, text, slug, byline, photos) VALUES ('delete', old.id, old.headline, old.dek, old.text, old.slug, old.byline, old.photos);
END;
--> statement-breakpoint
CREATE TRIGGER story_text_changed AFTER UPDATE ON story_text
WHEN old.headline IS NOT new.headline OR old.dek IS NOT new.dek OR old.text IS NOT new.text OR old.slug IS NOT new.slug OR old.byline IS NOT new.byline OR old.photos IS NOT new.photos
BEGIN
	INSERT INTO story_search (story_search, rowid, headline, dek, text, slug, byline, photos) VALUES ('delete', old.id, old.headline, old.dek, old.text, old.slug, old.byline, old.photos);
	INSERT INTO story_search (rowid, headline, dek, text, slug, byline, photos) VALUES (new.id, new.headline, new.dek, new.text, new.slug, new.byline, new.photos);
END;
--> statement-breakpoint
INSERT INTO story_search (story_search) VALUES ('rebuild');
--> statement-breakpoint
CREATE INDEX story_deadline ON story (
	CASE WHEN due_at IS NULL OR state IN ('scheduled', 'published', 'unpublished', 'killed', 'spiked') THEN 9e15 ELSE due_at END,
	id, state, section_id, assignee_id, partner_id, due_at, created_by, step_version, live_step_version, revision, live_revision
);
--> statement-breakpoint
CREATE TABLE `desk_count` (
	`state` text NOT NULL,
	`section_id` text NOT NULL,
	`stories` integer NOT NULL,
	PRIMARY KEY(`section_id`, `state`)
);
--> statement-breakpoint
INSERT INTO desk_count (state, section_id, stories)
	SELECT state, coalesce(section_id, ''), count(*) FROM story GROUP BY 1, 2;
--> statement-breakpoint
CREATE TRIGGER desk_count_added AFTER INSERT ON story BEGIN
	INSERT INTO desk_count (state, section_id, stories) VALUES (new.state, coalesce(new.section_id, ''), 1)
	ON CONFLICT (section_id, state) DO UPDATE SET stories = stories + 1;
END;
--> statement-breakpoint
CREATE TRIGGER desk_count_moved AFTER UPDATE OF state, section_id ON story
WHEN old.state IS NOT new.state OR old.section_id IS NOT new.section_id
BEGIN
	UPDATE desk_count SET stories = stories - 1 WHERE state = old.state AND section_id = coalesce(old.section_id, '');
	INSERT INTO desk_count (state, section_id, stories) VALUES (new.state, coalesce(new.section_id, ''), 1)
	ON CONFLICT (section_id, state) DO UPDATE SET stories = stories + 1;
END;
--> statement-breakpoint
CREATE TRIGGER desk_count_removed AFTER DELETE ON story BEGIN
	UPDATE desk_count SET stories = stories - 1 WHERE state = old.state AND section_id = coalesce(old.section_id, '');
END;
