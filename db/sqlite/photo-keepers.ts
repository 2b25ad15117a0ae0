import type { Kept } from '../photo-library-store.ts';
import type { Id, PhotoUse, State } from '../rows.ts';
import type { Connection } from './connection.ts';
import { heldStoriesOf, openHold } from './holds.ts';

type StoredUse = { storyId: Id; headline: string; state: State; path: string | null; public: 0 | 1 };

/** Stories whose working copy, edition or scheduled version uses the photo, last changed first. */
export function usesOf({ raw }: Connection): (id: Id) => PhotoUse[] {
  const using = raw.prepare<{ id: Id }, StoredUse>(`
    SELECT s.id AS storyId, s.headline, s.state, s.path,
      EXISTS (SELECT 1 FROM shelf_photo p WHERE p.story_id = s.id AND p.photo_id = @id) AS public
    FROM story s
    WHERE s.id IN (
      SELECT story_id FROM story_photo WHERE photo_id = @id
      UNION SELECT story_id FROM shelf_photo WHERE photo_id = @id
      UNION SELECT w.story_id FROM schedule w, json_each(w.photo_ids) p WHERE p.value = @id
      UNION SELECT id FROM story WHERE lead_photo_id = @id)
    ORDER BY s.updated_at DESC, s.id DESC`);
  return (id) => using.all({ id }).map((use) => ({ ...use, public: use.public === 1 }));
}

/** Within a transaction: what keeps a photo from going (NEWSROOM §8 "In use"); null when nothing does. */
export function keepersOf(connection: Connection): (id: Id) => Kept | null {
  const uses = usesOf(connection);
  return (id) => {
    const found = uses(id);
    const held = openHold(connection, 'photo', id) ? [id] : heldStoriesOf(connection, id);
    return found.length > 0 || held.length > 0 ? { ok: false, uses: found, held } : null;
  };
}
