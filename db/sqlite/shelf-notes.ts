import type { ShelfNotes } from '../corrections-store.ts';
import type { CorrectionRow, Id, PrintedCorrection } from '../rows.ts';
import type { Connection } from './connection.ts';

const columns = 'c.id, c.story_id AS storyId, c.type, c.text, c.at, c.n, c.edited_at AS editedAt';

/** The SQL of corrections and kill notices, where a test can ask the query planner about it. */
const notesSql = {
  corrections: `SELECT ${columns} FROM json_each(?) i CROSS JOIN shelf s ON s.story_id = i.value
    CROSS JOIN correction c ON c.story_id = s.story_id ORDER BY c.at DESC, c.id DESC`,
  allCorrections: `SELECT ${columns}, s.path, s.headline FROM correction c CROSS JOIN shelf s ON s.story_id = c.story_id
    ORDER BY c.at DESC, c.id DESC LIMIT ? OFFSET ?`,
  killedAt: `SELECT k.story_id AS storyId, k.notice, k.at FROM shelf_path p JOIN kill k ON k.story_id = p.story_id
    WHERE p.path = ?`,
};

/** Readers' questions about corrections and killed stories. */
export function sqliteShelfNotes({ raw }: Connection): ShelfNotes {
  const corrections = raw.prepare<[string], CorrectionRow>(notesSql.corrections);
  const all = raw.prepare<[number, number], PrintedCorrection>(notesSql.allCorrections);
  const killedAt = raw.prepare<[string], { storyId: Id; notice: string; at: number }>(notesSql.killedAt);
  return {
    async corrections(storyIds) {
      return storyIds.length === 0 ? [] : corrections.all(JSON.stringify(storyIds));
    },
    async allCorrections({ offset, limit }) {
      const rows = all.all(limit + 1, offset);
      return { items: rows.slice(0, limit), more: rows.length > limit };
    },
    async killedAt(path) {
      return killedAt.get(path) ?? null;
    },
  };
}
