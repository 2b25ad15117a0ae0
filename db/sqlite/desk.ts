import { and, count, eq, or, sql } from 'drizzle-orm';
import type { Desk, DeskCounts, DeskQuery } from '../desk-store.ts';
import type { Id, State, StoryRow } from '../rows.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import {
  countsSql,
  type DeskSql,
  deskKeyOf,
  fewStories,
  isCounted,
  keptCountsSql,
  linkedSql,
  pageSql,
  searchSql,
} from './desk-list.ts';
import { deskView } from './schema.ts';
import { deskMatchOf, idIn, pathIn } from './search.ts';
import { countedPage, limitOf, markOf, offsetOf, pageOf } from './slices.ts';
import { ownerOfPath, storiesById, storyById } from './stories.ts';

/** The desk's lists and saved views. */
export function sqliteDesk(connection: Connection): Desk {
  const { raw, db, write } = connection;
  const prepared = new Map<string, ReturnType<typeof raw.prepare<unknown[], never>>>();
  const all = <Row>({ sql: text, given }: DeskSql): Row[] => {
    const statement = prepared.get(text) ?? raw.prepare<unknown[], never>(text);
    // As many texts as there are combinations of filters; a list of ids or states makes more.
    if (prepared.size < 500) prepared.set(text, statement);
    return statement.all(...given) as Row[];
  };
  const rowsOf = (found: { id: Id }[]): StoryRow[] =>
    storiesById(
      connection,
      found.map(({ id }) => id),
    );

  const leavesFew = (query: DeskQuery): boolean => {
    const linked = linkedSql(query);
    return linked !== null && (all<{ n: number }>(linked)[0]?.n ?? 0) <= fewStories;
  };

  const countsOf = (query: DeskQuery, few: boolean): DeskCounts => {
    const rows = all<{ state: State; stories: number }>(
      isCounted(query) ? keptCountsSql(query.sectionId) : countsSql(query, few),
    );
    return Object.fromEntries(rows.map(({ state, stories }) => [state, stories]));
  };

  const redirected = raw
    .prepare<[string, string], Id | null>(`
      SELECT coalesce(r.story_id, (SELECT p.story_id FROM shelf_path p WHERE p.path = r.to_path))
      FROM redirect r WHERE r.from_key IN (?, ?) ORDER BY length(r.from_key) DESC`)
    .pluck();
  /** The story that an imported address leads to, with its query where it counts ("/?p=123"). */
  const redirectedTo = (path: string, typed: string): Id | null => {
    const [, search = ''] = /(\?[^#]*)/.exec(typed.trim()) ?? [];
    return redirected.get(path.toLowerCase(), (path + search).toLowerCase()) ?? null;
  };

  /** The one story that an address names, as far as the rest of the filter lets it through. */
  const named = (query: DeskQuery): Id | null => {
    const path = pathIn(query.q ?? '');
    const id = path && (ownerOfPath(connection, path) ?? redirectedTo(path, query.q ?? '') ?? idIn(path));
    return id && storyById(connection, id) ? id : null;
  };

  const search = (query: DeskQuery, match: string) => {
    const hits = all<{ id: Id; state: State }>(searchSql(query, match));
    const counts: DeskCounts = {};
    for (const { state } of hits) counts[state] = (counts[state] ?? 0) + 1;
    const { states, ids } = query;
    const wanted = hits.filter(
      ({ id, state }) => (!states || states.includes(state)) && (!ids || ids.includes(id)),
    );
    const offset = offsetOf(query);
    const page = countedPage(wanted.slice(offset, offset + limitOf(query) + 1), query);
    return { items: rowsOf(page.items), next: page.next, counts };
  };

  return {
    async list(query) {
      const exact = query.q ? named(query) : null;
      const match = exact ? null : deskMatchOf(query.q);
      if (match) return search(query, match);
      const { q: _q, ...rest } = query;
      const asked = query.ids ?? [exact];
      const only: DeskQuery = exact ? { ...rest, ids: asked.includes(exact) ? [exact] : [] } : rest;
      const sort = only.sort ?? 'changed';
      const few = leavesFew(only);
      const page = pageOf(
        rowsOf(all<{ id: Id }>(pageSql(only, markOf(only, 2), limitOf(only) + 1, few))),
        only,
        (last) => [deskKeyOf(last, sort), last.id],
      );
      return { ...page, counts: exact ? stateOf(page.items) : countsOf(only, few) };
    },

    async views(personId, screen) {
      return db
        .select()
        .from(deskView)
        .where(
          and(eq(deskView.screen, screen), or(eq(deskView.personId, personId), eq(deskView.shared, true))),
        )
        .orderBy(sql`key IS NULL, key, name COLLATE NOCASE, id`)
        .all();
    },
    async view(id) {
      return db.select().from(deskView).where(eq(deskView.id, id)).get() ?? null;
    },
    async addView(view, most, audit) {
      return write(() => {
        const has = db
          .select({ n: count() })
          .from(deskView)
          .where(and(eq(deskView.screen, view.screen), eq(deskView.personId, view.personId)))
          .get();
        if ((has?.n ?? 0) >= most) return 'full';
        db.insert(deskView).values(view).run();
        writeAudit(connection, audit);
        return 'added';
      });
    },
    async changeView(id, change, at, audit) {
      return write(() => {
        const changed = db
          .update(deskView)
          .set({ ...change, updatedAt: at })
          .where(eq(deskView.id, id))
          .returning()
          .get();
        if (changed) writeAudit(connection, audit);
        return changed ?? null;
      });
    },
    async removeView(id, audit) {
      return write(() => {
        const { changes } = db.delete(deskView).where(eq(deskView.id, id)).run();
        if (changes > 0) writeAudit(connection, audit);
        return changes > 0;
      });
    },
  };
}

const stateOf = (items: StoryRow[]): DeskCounts =>
  Object.fromEntries(items.map(({ state }) => [state, 1] as const));
