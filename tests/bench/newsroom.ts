import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openStore } from '#db/index.ts';
import { science } from '#db/seed/stories/science.ts';
import { world } from '#db/seed/stories/world.ts';
import { type Client, signInAsAdmin } from '../support/client.ts';
import { aNewsroom, aPublication, aStory, noon } from '../support/rows.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { documentOf, makeDesk, publishStory } from '../support/stories.ts';
import { onServerCore } from './load.ts';

/** A newsroom on one core with `stories` public stories, and one written through its own interface. */
export type Measured = {
  server: RunningServer;
  editor: Client;
  storyId: string;
  paths: { story: string; front: string; section: string };
};

/** Real sentences: what repeats would be compressed to nothing. About 1,000 words. */
export const paragraphs = [...world, ...science]
  .flatMap(({ body }) => body.split(/\n{2,}/).filter((text) => /^[A-Z“]/.test(text)))
  .slice(0, 30);

/** On a disk in memory where there is one: what is measured is our work, not the disk's. */
export async function newsroomOf(stories: number): Promise<Measured> {
  const dataFolder = await mkdtemp(
    path.join(existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'slugline-bench-'),
  );
  const server = await startServer({ dataFolder, under: onServerCore });
  await fill(dataFolder, stories - 1);
  const editor = await signInAsAdmin(server);
  const desk = await makeDesk(editor);
  const made = await editor.ok<{ id: string }>('POST', '/stories', {
    document: documentOf(
      'Ferry fares to rise in spring',
      paragraphs,
      'Islanders say that they were not asked',
    ),
    sectionId: desk.sectionId,
    authorIds: [desk.authorId],
    slug: 'ferry-fares',
  });
  const { url } = await publishStory(editor, made.id);
  return { server, editor, storyId: made.id, paths: { story: url ?? '', front: '/', section: '/world' } };
}

/** Through the store, because ten thousand stories by HTTP take minutes. */
async function fill(dataFolder: string, stories: number): Promise<void> {
  const store = await openStore(`file:${path.join(dataFolder, 'newsroom.db')}`);
  const { editor, section } = await aNewsroom(store);
  for (let n = 0; n < stories; n++) {
    const at = noon - n * 60_000;
    const document = { schema: 1, doc: documentOf(`Story number ${n}`, paragraphs.slice(0, 6)) };
    const story = aStory(editor.id, {
      sectionId: section.id,
      headline: `Story number ${n}`,
      slug: `story-${n}`,
      words: 400,
    });
    await store.stories.add(story, document, { ...aPublication(story).audit, action: 'create' });
    const publication = aPublication(story, { document, words: 400 }, at);
    await store.publishing.publish({
      ...publication,
      version: { ...publication.version, document },
      text: paragraphs.join(' '),
    });
  }
  await store.close();
}
