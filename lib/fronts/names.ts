import type { FrontBand, FrontLayout } from '#db/index.ts';
import type { Context } from '../context.ts';
import type { FrontNames } from './difference.rules.ts';
import { pinnedIds } from './fill.ts';

/** The headlines, sections and topics of these layouts as they are called now. */
export async function namesOf({ store }: Context, layouts: FrontLayout[]): Promise<FrontNames> {
  const topicIds = layouts.flatMap(({ bands }) =>
    bands.flatMap(({ source }) => (source.by === 'topic' ? source.topicId : [])),
  );
  const [stories, sections, topics] = await Promise.all([
    store.stories.byIds([...new Set(layouts.flatMap(pinnedIds))]),
    store.masthead.sections(),
    store.masthead.topicsByIds([...new Set(topicIds)]),
  ]);
  const names = new Map([
    ...stories.map(({ id, headline }) => [id, headline] as const),
    ...sections.map(({ id, name }) => [id, name] as const),
    ...topics.map(({ id, name }) => [id, name] as const),
  ]);
  return {
    headline: (id) => names.get(id) || 'A story that is gone',
    band: (band) => band.title || sourceName(band, names),
  };
}

function sourceName({ source }: FrontBand, names: ReadonlyMap<string, string>): string {
  if (source.by === 'section') return names.get(source.sectionId) ?? 'A section that is gone';
  if (source.by === 'topic') return names.get(source.topicId) ?? 'A topic that is gone';
  return source.by === 'newest' ? 'Newest stories' : 'Picked by hand';
}
