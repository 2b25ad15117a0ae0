import type { Store, StoryFields } from '#db/index.ts';
import { invalid } from '../errors.ts';

/** Throws Invalid with the field's name when a field names a section, partner, author, topic or person that is not there. */
export async function refuseUnknownReferences(
  store: Store,
  fields: { [K in keyof StoryFields]?: StoryFields[K] | undefined },
): Promise<void> {
  const missing = async (ids: string[] | undefined, found: (ids: string[]) => Promise<{ id: string }[]>) =>
    ids?.length ? (await found(ids)).length < new Set(ids).size : false;

  if (
    fields.sectionId &&
    !(await store.masthead.sections()).some((section) => section.id === fields.sectionId)
  )
    throw invalid('There is no such section.', { sectionId: 'There is no such section.' });
  if (fields.partnerId && !(await store.masthead.partner(fields.partnerId)))
    throw invalid('There is no such partner.', { partnerId: 'There is no such partner.' });
  if (await missing(fields.authorIds, (ids) => store.masthead.authorsByIds(ids)))
    throw invalid('There is no such author.', { authorIds: 'There is no such author.' });
  if (await missing(fields.topicIds, (ids) => store.masthead.topicsByIds(ids)))
    throw invalid('There is no such topic.', { topicIds: 'There is no such topic.' });
  const people = (ids: string[]) =>
    Promise.all(ids.map((id) => store.people.byId(id))).then((rows) =>
      rows.flatMap((row) => (row && row.removedAt === null ? [row] : [])),
    );
  if (await missing(fields.personIds, people))
    throw invalid('There is no such person.', { personIds: 'There is no such person.' });
}
