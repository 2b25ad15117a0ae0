import { expect, test } from 'vitest';
import type { Store } from '#db/index.ts';
import { publish } from '#lib/publishing/publish.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { putDocument } from '#lib/writing/put-document.ts';
import { aContext } from '../support/context.ts';
import { p, story } from '../support/documents.ts';
import { aNewsroom, anAudit, anAuthor } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const saying = (headline: string) => story(headline, '', p('Text.')).toJSON();

/** The same store, in which somebody acts each time between the story's row being read and what follows. */
const actingAfterRow = (store: Store, act: () => Promise<unknown>): Store => ({
  ...store,
  stories: {
    ...store.stories,
    async byId(id) {
      const row = await store.stories.byId(id);
      await act();
      return row;
    },
  },
});

test('a headline that is typed in the moment of publishing is out in the lists as it is on the page', async () => {
  const store = await freshStore();
  const { editor, section } = await aNewsroom(store);
  const author = anAuthor();
  await store.masthead.addAuthor(author, anAudit());
  const ctx = await aContext(store, editor);
  const fields = { sectionId: section.id, authorIds: [author.id] };
  const { id } = await createStory(ctx, { document: saying('Ferry sinks'), ...fields });
  let typed = false;
  const typing = actingAfterRow(store, async () => {
    if (typed) return;
    typed = true;
    await putDocument(ctx, { id, document: saying('Ferry saved'), baseVersion: 0 });
  });

  await publish({ ...ctx, store: typing }, { id });
  const shelved = await store.shelf.byId(id);
  expect(JSON.stringify(shelved?.document)).toContain('Ferry saved');
  expect(shelved).toMatchObject({ headline: 'Ferry saved', slug: 'ferry-saved' });
});
