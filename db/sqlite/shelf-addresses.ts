import type { ShelfDiscovery } from '../discovery-store.ts';
import type { FrozenPhoto } from '../rows.ts';
import type { Connection } from './connection.ts';
import { fromJson } from './json.ts';

/** Stories whose own address stands for them with search engines (NEWSROOM §9). */
const listed = (elsewhere: string) =>
  `(p.id IS NULL OR p.canonical = 'self' OR (p.canonical = 'origin' AND ${elsewhere}))`;

/** The SQL of sitemaps, where a test can ask the query planner about it. */
export const addressesSql = {
  days: `SELECT d.day, sum(d.stories) AS stories, max(d.changed_at) AS changedAt
    FROM shelf_day d LEFT JOIN partner p ON p.id = d.partner_id
    WHERE d.stories > 0 AND ${listed('NOT d.elsewhere')} GROUP BY d.day ORDER BY d.day`,
  addresses: `SELECT s.path, coalesce(s.reader_updated_at, s.first_published_at) AS changedAt, s.lead_photo AS leadPhoto
    FROM shelf s LEFT JOIN partner p ON p.id = s.partner_id
    WHERE s.path >= @from AND s.path < @until AND ${listed('s.origin_url IS NULL')}
    ORDER BY s.path LIMIT @limit OFFSET @offset`,
  news: `SELECT s.path, s.headline, s.first_published_at AS firstPublishedAt
    FROM shelf s LEFT JOIN partner p ON p.id = s.partner_id
    WHERE s.published_at >= @since AND s.first_published_at >= @since AND ${listed('s.origin_url IS NULL')}
    ORDER BY s.published_at DESC, s.story_id DESC LIMIT @limit`,
};

type Address = { path: string; changedAt: number; leadPhoto: never };
type Day = { day: string; stories: number; changedAt: number };
type News = { path: string; headline: string; firstPublishedAt: number };

/** What search engines are told of. */
export function sqliteAddresses({ raw }: Connection): Pick<ShelfDiscovery, 'days' | 'addresses' | 'news'> {
  const days = raw.prepare<[], Day>(addressesSql.days);
  const addresses = raw.prepare<Record<string, unknown>, Address>(addressesSql.addresses);
  const news = raw.prepare<Record<string, unknown>, News>(addressesSql.news);
  return {
    async days() {
      return days.all();
    },
    async addresses({ from, until, offset, limit }) {
      // "0" is the character after "/": everything below the last day, and nothing behind it.
      const rows = addresses.all({ from: `/${from}/`, until: `/${until}0`, offset, limit });
      return rows.map((row) => ({
        ...row,
        leadPhoto: row.leadPhoto === null ? null : fromJson<FrozenPhoto>(row.leadPhoto),
      }));
    },
    async news(query) {
      return news.all(query);
    },
  };
}
