CREATE VIRTUAL TABLE story_search USING fts5(
	headline, dek, text, slug, byline,
	content='story_text', content_rowid='id',
	tokenize='porter unicode61 remove_diacritics 2', prefix='2 3'
);
--> statement-breakpoint
CREATE TRIGGER story_text_added AFTER INSERT ON story_text BEGIN
	INSERT INTO story_search (rowid, headline, dek, text, slug, byline) VALUES (new.id, new.headline, new.dek, new.text, new.slug, new.byline);
END;
--> statement-breakpoint
CREATE TRIGGER story_text_removed AFTER DELETE ON story_text BEGIN
	INSERT INTO story_search (story_search, rowid, headline, dek, text, slug, byline) VALUES ('delete', old.id, old.headline, old.dek, old.text, old.slug, old.byline);
END;
--> statement-breakpoint
CREATE TRIGGER story_text_changed AFTER UPDATE ON story_text
WHEN old.headline IS NOT new.headline OR old.dek IS NOT new.dek OR old.text IS NOT new.text OR old.slug IS NOT new.slug OR old.byline IS NOT new.byline
BEGIN
	INSERT INTO story_search (story_search, rowid, headline, dek, text, slug, byline) VALUES ('delete', old.id, old.headline, old.dek, old.text, old.slug, old.byline);
	INSERT INTO story_search (rowid, headline, dek, text, slug, byline) VALUES (new.id, new.headline, new.dek, new.text, new.slug, new.byline);
END;
--> statement-breakpoint
INSERT INTO story_search (story_search) VALUES ('rebuild');
--> statement-breakpoint
CREATE VIRTUAL TABLE shelf_search USING fts5(
	headline, dek, text, slug, byline,
	content='shelf_text', content_rowid='id',
	tokenize='porter unicode61 remove_diacritics 2', prefix='2 3'
);
--> statement-breakpoint
CREATE TRIGGER shelf_text_added AFTER INSERT ON shelf_text BEGIN
	INSERT INTO shelf_search (rowid, headline, dek, text, slug, byline) VALUES (new.id, new.headline, new.dek, new.text, new.slug, new.byline);
END;
--> statement-breakpoint
CREATE TRIGGER shelf_text_removed AFTER DELETE ON shelf_text BEGIN
	INSERT INTO shelf_search (shelf_search, rowid, headline, dek, text, slug, byline) VALUES ('delete', old.id, old.headline, old.dek, old.text, old.slug, old.byline);
END;
--> statement-breakpoint
CREATE TRIGGER shelf_text_changed AFTER UPDATE ON shelf_text
WHEN old.headline IS NOT new.headline OR old.dek IS NOT new.dek OR old.text IS NOT new.text OR old.slug IS NOT new.slug OR old.byline IS NOT new.byline
BEGIN
	INSERT INTO shelf_search (shelf_search, rowid, headline, dek, text, slug, byline) VALUES ('delete', old.id, old.headline, old.dek, old.text, old.slug, old.byline);
	INSERT INTO shelf_search (rowid, headline, dek, text, slug, byline) VALUES (new.id, new.headline, new.dek, new.text, new.slug, new.byline);
END;
--> statement-breakpoint
INSERT INTO shelf_search (shelf_search) VALUES ('rebuild');
--> statement-breakpoint
CREATE VIRTUAL TABLE photo_search USING fts5(
	caption, creators, credit, file_name,
	content='photo_text', content_rowid='id',
	tokenize='porter unicode61 remove_diacritics 2', prefix='2 3'
);
--> statement-breakpoint
CREATE TRIGGER photo_text_added AFTER INSERT ON photo_text BEGIN
	INSERT INTO photo_search (rowid, caption, creators, credit, file_name) VALUES (new.id, new.caption, new.creators, new.credit, new.file_name);
END;
--> statement-breakpoint
CREATE TRIGGER photo_text_removed AFTER DELETE ON photo_text BEGIN
	INSERT INTO photo_search (photo_search, rowid, caption, creators, credit, file_name) VALUES ('delete', old.id, old.caption, old.creators, old.credit, old.file_name);
END;
--> statement-breakpoint
CREATE TRIGGER photo_text_changed AFTER UPDATE ON photo_text
WHEN old.caption IS NOT new.caption OR old.creators IS NOT new.creators OR old.credit IS NOT new.credit OR old.file_name IS NOT new.file_name
BEGIN
	INSERT INTO photo_search (photo_search, rowid, caption, creators, credit, file_name) VALUES ('delete', old.id, old.caption, old.creators, old.credit, old.file_name);
	INSERT INTO photo_search (rowid, caption, creators, credit, file_name) VALUES (new.id, new.caption, new.creators, new.credit, new.file_name);
END;
--> statement-breakpoint
INSERT INTO photo_search (photo_search) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN
	SELECT RAISE(ABORT, 'the audit can only be added to');
END;
--> statement-breakpoint
CREATE TRIGGER audit_is_never_removed BEFORE DELETE ON audit BEGIN
	SELECT RAISE(ABORT, 'the audit can only be added to');
END;
--> statement-breakpoint
INSERT OR IGNORE INTO page_epoch (id, epoch, site) VALUES (1, 0, 0);
