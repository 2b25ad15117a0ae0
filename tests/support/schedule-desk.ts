import type { Context } from '#lib/context.ts';
import { publish } from '#lib/publishing/publish.ts';
import { createStory } from '#lib/stories/create-story.ts';
import { readStory } from '#lib/stories/read-story.ts';
import { putDocument } from '#lib/writing/put-document.ts';
import { aContext } from './context.ts';
import { p, story } from './documents.ts';
import { aNewsroom, anAudit, anAuthor, noon } from './rows.ts';
import { freshStore } from './store.ts';

export const saying = (headline: string, text = 'Text.') => story(headline, '', p(text)).toJSON();

/** 13:00 UTC of the day whose noon is the tests' present. */
export const atOne = { local: '2026-11-23T13:00', zone: 'UTC' };
export const one = noon + 3_600_000;

/** An editor's desk over a real store, with a clock that the test sets. */
export async function aScheduleDesk() {
  const store = await freshStore();
  const { editor, section } = await aNewsroom(store);
  const author = anAuthor();
  await store.masthead.addAuthor(author, anAudit());
  const clock = { at: noon, now: () => clock.at };
  const ctx: Context = await aContext(store, editor, { clock });
  const aStory = async (headline = 'Ferry sinks', text = 'Text.') => {
    const fields = { sectionId: section.id, authorIds: [author.id] };
    return (await createStory(ctx, { document: saying(headline, text), ...fields })).id;
  };
  return {
    store,
    editor,
    section,
    author,
    clock,
    ctx,
    aStory,
    read: (id: string) => readStory(ctx, { id }),
    write: async (id: string, headline: string, text = 'Text.') => {
      const { version } = await readStory(ctx, { id });
      return putDocument(ctx, { id, document: saying(headline, text), baseVersion: version });
    },
    schedule: (id: string, at: object = atOne) => publish(ctx, { id, at }),
  };
}
