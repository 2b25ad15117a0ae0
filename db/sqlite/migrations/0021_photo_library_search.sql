DROP TRIGGER photo_text_added;
--> statement-breakpoint
DROP TRIGGER photo_text_removed;
--> statement-breakpoint
DROP TRIGGER photo_text_changed;
--> statement-breakpoint
DROP TABLE photo_search;
--> statement-breakpoint
UPDATE photo_text SET keywords = coalesce((SELECT group_concat(k.value, ', ') FROM photo p, json_each(p.keywords) k WHERE p.id = photo_text.photo_id), '');
--> statement-breakpoint
CREATE VIRTUAL TABLE photo_search USING fts5(
	caption, headline, keywords, creators, credit, file_name,
	content='photo_text', content_rowid='id',
	tokenize='porter unicode61 remove_diacritics 2', prefix='1 2 3'
);
--> statement-breakpoint
CREATE TRIGGER photo_text_added AFTER INSERT ON photo_text BEGIN
	INSERT INTO photo_search (rowid, caption, headline, keywords, creators, credit, file_name) VALUES (new.id, new.caption, new.headline, new.keywords, new.creators, new.credit, new.file_name);
END;
--> statement-breakpoint
CREATE TRIGGER photo_text_removed AFTER DELETE ON photo_text BEGIN
	INSERT INTO photo_search (photo_search, rowid, caption, headline, keywords, creators, credit, file_name) VALUES ('delete', old.id, old.caption, old.headline, old.keywords, old.creators, old.credit, old.file_name);
END;
--> statement-breakpoint
CREATE TRIGGER photo_text_changed AFTER UPDATE ON photo_text
WHEN old.caption IS NOT new.caption OR old.headline IS NOT new.headline OR old.keywords IS NOT new.keywords OR old.creators IS NOT new.creators OR old.credit IS NOT new.credit OR old.file_name IS NOT new.file_name
BEGIN
	INSERT INTO photo_search (photo_search, rowid, caption, headline, keywords, creators, credit, file_name) VALUES ('delete', old.id, old.caption, old.headline, old.keywords, old.creators, old.credit, old.file_name);
	INSERT INTO photo_search (rowid, caption, headline, keywords, creators, credit, file_name) VALUES (new.id, new.caption, new.headline, new.keywords, new.creators, new.credit, new.file_name);
END;
--> statement-breakpoint
INSERT INTO photo_search (photo_search) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER photo_facet_added AFTER INSERT ON photo_text BEGIN
	INSERT INTO photo_facet (id, photo_id, is_binned, category, shape, colours, created_at, taken_at, opens_at, closes_at, spans, uses, last_used_at, public_in)
	SELECT new.id, p.id, p.binned_at IS NOT NULL, p.category, CASE WHEN p.width >= 2 * p.height THEN 'panorama' WHEN p.width * 20 > p.height * 21 THEN 'landscape' WHEN p.height * 20 > p.width * 21 THEN 'portrait' ELSE 'square' END, coalesce(p.colours, 0), p.created_at, p.taken_at, CASE WHEN p.shown IS NULL THEN 0 ELSE coalesce(json_extract(p.shown, '$[0].from'), 9000000000000000) END, CASE WHEN p.shown IS NULL THEN 9000000000000000 ELSE coalesce(json_extract(p.shown, '$[#-1].until'), 9000000000000000) END, CASE WHEN p.shown IS NULL THEN 1 ELSE json_array_length(p.shown) END,
		count(u.from_at), max(u.from_at), coalesce(sum(u.from_at IS NOT NULL AND u.until_at IS NULL), 0)
	FROM photo p LEFT JOIN photo_use u ON u.photo_id = p.id WHERE p.id = new.photo_id AND p.purpose = 'editorial' GROUP BY p.id;
	INSERT INTO photo_name (kind, key, name, id) SELECT 'creator', lower(trim(n.value)), trim(n.value), f.id FROM photo_facet f JOIN photo p ON p.id = f.photo_id, json_each(p.creators) n WHERE f.photo_id = new.photo_id AND trim(n.value) <> '' ON CONFLICT DO NOTHING;
	INSERT INTO photo_name (kind, key, name, id) SELECT 'agency', lower(trim(n.value)), trim(n.value), f.id FROM photo_facet f JOIN photo p ON p.id = f.photo_id, json_each('[' || replace(json_quote(p.credit), '/', '","') || ']') n WHERE f.photo_id = new.photo_id AND trim(n.value) <> '' ON CONFLICT DO NOTHING;
	INSERT INTO photo_name (kind, key, name, id) SELECT 'licence', lower(trim(n.value)), trim(n.value), f.id FROM photo_facet f JOIN photo p ON p.id = f.photo_id, json_each(p.conditions) n WHERE f.photo_id = new.photo_id AND trim(n.value) <> '' ON CONFLICT DO NOTHING;
	INSERT INTO photo_name (kind, key, name, id) SELECT 'licence', lower(trim(n.value ->> 'name')), trim(n.value ->> 'name'), f.id FROM photo_facet f JOIN photo p ON p.id = f.photo_id, json_each(p.licensors) n WHERE f.photo_id = new.photo_id AND trim(n.value ->> 'name') <> '' ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER photo_facet_changed AFTER UPDATE OF category, width, height, colours, created_at, taken_at, shown, binned_at ON photo
WHEN old.category IS NOT new.category OR old.width IS NOT new.width OR old.height IS NOT new.height OR old.colours IS NOT new.colours OR old.created_at IS NOT new.created_at
	OR old.taken_at IS NOT new.taken_at OR old.shown IS NOT new.shown OR old.binned_at IS NOT new.binned_at
BEGIN
	UPDATE photo_facet SET is_binned = new.binned_at IS NOT NULL, category = new.category, shape = CASE WHEN new.width >= 2 * new.height THEN 'panorama' WHEN new.width * 20 > new.height * 21 THEN 'landscape' WHEN new.height * 20 > new.width * 21 THEN 'portrait' ELSE 'square' END, colours = coalesce(new.colours, 0),
		created_at = new.created_at, taken_at = new.taken_at, opens_at = CASE WHEN new.shown IS NULL THEN 0 ELSE coalesce(json_extract(new.shown, '$[0].from'), 9000000000000000) END, closes_at = CASE WHEN new.shown IS NULL THEN 9000000000000000 ELSE coalesce(json_extract(new.shown, '$[#-1].until'), 9000000000000000) END, spans = CASE WHEN new.shown IS NULL THEN 1 ELSE json_array_length(new.shown) END
	WHERE photo_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_name_changed AFTER UPDATE OF creators, credit, licensors, conditions ON photo
WHEN old.creators IS NOT new.creators OR old.credit IS NOT new.credit OR old.licensors IS NOT new.licensors OR old.conditions IS NOT new.conditions
BEGIN
	DELETE FROM photo_name WHERE id = (SELECT id FROM photo_facet WHERE photo_id = new.id);
	INSERT INTO photo_name (kind, key, name, id) SELECT 'creator', lower(trim(n.value)), trim(n.value), f.id FROM photo_facet f JOIN photo p ON p.id = f.photo_id, json_each(p.creators) n WHERE f.photo_id = new.id AND trim(n.value) <> '' ON CONFLICT DO NOTHING;
	INSERT INTO photo_name (kind, key, name, id) SELECT 'agency', lower(trim(n.value)), trim(n.value), f.id FROM photo_facet f JOIN photo p ON p.id = f.photo_id, json_each('[' || replace(json_quote(p.credit), '/', '","') || ']') n WHERE f.photo_id = new.id AND trim(n.value) <> '' ON CONFLICT DO NOTHING;
	INSERT INTO photo_name (kind, key, name, id) SELECT 'licence', lower(trim(n.value)), trim(n.value), f.id FROM photo_facet f JOIN photo p ON p.id = f.photo_id, json_each(p.conditions) n WHERE f.photo_id = new.id AND trim(n.value) <> '' ON CONFLICT DO NOTHING;
	INSERT INTO photo_name (kind, key, name, id) SELECT 'licence', lower(trim(n.value ->> 'name')), trim(n.value ->> 'name'), f.id FROM photo_facet f JOIN photo p ON p.id = f.photo_id, json_each(p.licensors) n WHERE f.photo_id = new.id AND trim(n.value ->> 'name') <> '' ON CONFLICT DO NOTHING;
END;
--> statement-breakpoint
CREATE TRIGGER photo_use_began AFTER INSERT ON photo_use BEGIN
	UPDATE photo_facet SET uses = uses + 1, last_used_at = max(coalesce(last_used_at, 0), new.from_at), public_in = public_in + (new.until_at IS NULL)
	WHERE photo_id = new.photo_id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_use_ended AFTER UPDATE OF until_at ON photo_use
WHEN (old.until_at IS NULL) <> (new.until_at IS NULL)
BEGIN
	UPDATE photo_facet SET public_in = public_in + (new.until_at IS NULL) - (old.until_at IS NULL) WHERE photo_id = new.photo_id;
END;
--> statement-breakpoint
CREATE TRIGGER photo_use_removed AFTER DELETE ON photo_use BEGIN
	UPDATE photo_facet SET (uses, last_used_at, public_in) =
		(SELECT count(*), max(from_at), coalesce(sum(until_at IS NULL), 0) FROM photo_use WHERE photo_id = old.photo_id)
	WHERE photo_id = old.photo_id;
END;
--> statement-breakpoint
INSERT INTO photo_facet (id, photo_id, is_binned, category, shape, colours, created_at, taken_at, opens_at, closes_at, spans, uses, last_used_at, public_in)
	SELECT t.id, p.id, 0, p.category, CASE WHEN p.width >= 2 * p.height THEN 'panorama' WHEN p.width * 20 > p.height * 21 THEN 'landscape' WHEN p.height * 20 > p.width * 21 THEN 'portrait' ELSE 'square' END, 0, p.created_at, p.taken_at, CASE WHEN p.shown IS NULL THEN 0 ELSE coalesce(json_extract(p.shown, '$[0].from'), 9000000000000000) END, CASE WHEN p.shown IS NULL THEN 9000000000000000 ELSE coalesce(json_extract(p.shown, '$[#-1].until'), 9000000000000000) END, CASE WHEN p.shown IS NULL THEN 1 ELSE json_array_length(p.shown) END,
		count(u.from_at), max(u.from_at), coalesce(sum(u.from_at IS NOT NULL AND u.until_at IS NULL), 0)
	FROM photo p JOIN photo_text t ON t.photo_id = p.id LEFT JOIN photo_use u ON u.photo_id = p.id WHERE p.purpose = 'editorial' GROUP BY p.id;
--> statement-breakpoint
INSERT INTO photo_name (kind, key, name, id) SELECT 'creator', lower(trim(n.value)), trim(n.value), f.id FROM photo_facet f JOIN photo p ON p.id = f.photo_id, json_each(p.creators) n WHERE trim(n.value) <> '' ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO photo_name (kind, key, name, id) SELECT 'agency', lower(trim(n.value)), trim(n.value), f.id FROM photo_facet f JOIN photo p ON p.id = f.photo_id, json_each('[' || replace(json_quote(p.credit), '/', '","') || ']') n WHERE trim(n.value) <> '' ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO photo_name (kind, key, name, id) SELECT 'licence', lower(trim(n.value)), trim(n.value), f.id FROM photo_facet f JOIN photo p ON p.id = f.photo_id, json_each(p.conditions) n WHERE trim(n.value) <> '' ON CONFLICT DO NOTHING;
--> statement-breakpoint
INSERT INTO photo_name (kind, key, name, id) SELECT 'licence', lower(trim(n.value ->> 'name')), trim(n.value ->> 'name'), f.id FROM photo_facet f JOIN photo p ON p.id = f.photo_id, json_each(p.licensors) n WHERE trim(n.value ->> 'name') <> '' ON CONFLICT DO NOTHING;
