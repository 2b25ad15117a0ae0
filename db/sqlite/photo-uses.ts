import type { Id, Millis } from '../rows.ts';
import type { Connection } from './connection.ts';

/**
 * Within a transaction: from `at` on the story shows readers these photos and no others. A photo that stays keeps its
 * beginning, one that leaves gets its end.
 */
export function showsPhotos({ raw }: Connection, storyId: Id, photoIds: Id[], at: Millis): void {
  const photos = JSON.stringify(photoIds);
  raw
    .prepare(`
      UPDATE photo_use SET until_at = @at
      WHERE story_id = @storyId AND until_at IS NULL AND photo_id NOT IN (SELECT value FROM json_each(@photos))`)
    .run({ storyId, photos, at });
  raw
    .prepare(`
      INSERT INTO photo_use (photo_id, story_id, from_at)
      SELECT value, @storyId, @at FROM json_each(@photos)
      WHERE value NOT IN (SELECT photo_id FROM photo_use WHERE story_id = @storyId AND until_at IS NULL)
      ON CONFLICT DO UPDATE SET until_at = NULL`)
    .run({ storyId, photos, at });
}
