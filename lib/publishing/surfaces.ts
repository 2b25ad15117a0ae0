import { z } from 'zod';
import type { StoryRow } from '#db/index.ts';
import type { SurfaceAnswer, SurfacesAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { whatWasPrinted } from './printed.ts';
import { type Asked, judgedList, judgedPage, judgedPhoto, type Told, tracesOf } from './surfaces.rules.ts';
import { storyTag, tagsToClear } from './tags.ts';

export const readSurfacesInput = z.object({ id: z.uuid() });

const atOnce = 4;
const patience = 15_000;

/**
 * Asks the readers' side of this server, as a reader would, for every place where the story stood, and says what was
 * found (NEWSROOM §6 "gone from every surface"). Throws Conflict for a story that is public.
 */
export async function readSurfaces(ctx: Context, input: unknown): Promise<SurfacesAnswer> {
  const { id } = parseInput(readSurfacesInput, input);
  const { story } = await loadStory(ctx, id, 'see story');
  if (story.path !== null)
    throw conflict('Readers see this story: there is nothing to prove.', { state: story.state });
  const printed = await whatWasPrinted(ctx, story);
  const shared = await ctx.store.acts.hasHeadlineBeside(printed.headline, id);
  const traces = tracesOf({ id, headline: printed.headline }, printed.addresses, shared);
  const wanted = story.state === 'killed' ? 410 : 404;

  const looks = [
    ...printed.pages.map((asked) => look(ctx, asked, (told) => judgedPage(asked, told, traces, wanted))),
    ...printed.lists.map((asked) => look(ctx, asked, (told) => judgedList(asked, told, traces))),
    // A search repeats what was asked for: only addresses betray the story there.
    look(ctx, printed.search, (told) => judgedList(printed.search, told, { ...traces, headline: null })),
    ...printed.photos.map(({ isShownElsewhere, ...asked }) =>
      look(ctx, asked, ({ status }) => judgedPhoto(asked, status, isShownElsewhere)),
    ),
    () => interfaceSurface(ctx, story),
    () => storedPages(ctx, story, printed),
    () => purgeSurface(ctx, story, printed.goneAt),
  ];
  const surfaces: SurfaceAnswer[] = [];
  for (let n = 0; n < looks.length; n += atOnce)
    surfaces.push(...(await Promise.all(looks.slice(n, n + atOnce).map((each) => each()))));
  return { at: ctx.clock.now(), clear: surfaces.every(({ state }) => state === 'clear'), surfaces };
}

const look =
  (ctx: Context, asked: Asked, judge: (told: Told) => SurfaceAnswer) => async (): Promise<SurfaceAnswer> => {
    try {
      return judge(await told(ctx, asked.address));
    } catch (error) {
      ctx.log.warn({ address: asked.address, error: String(error) }, 'a surface did not answer');
      return { ...asked, state: 'unsure', found: 'Did not answer.' };
    }
  };

/** Through the whole front door, without a cookie. */
async function told(ctx: Context, address: string): Promise<Told> {
  if (!ctx.askAsReader) throw new Error('Nobody answers readers in this process.');
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('It took too long.')), patience).unref();
  });
  const { status, body } = await Promise.race([ctx.askAsReader(address), late]);
  return { status, body: body.toString('utf8') };
}

/** The newsroom's own interface tells strangers nothing. */
async function interfaceSurface(ctx: Context, story: StoryRow): Promise<SurfaceAnswer> {
  const asked = { name: 'Newsroom interface, to strangers', address: `/api/newsroom/stories/${story.id}` };
  return look(ctx, asked, ({ status }) =>
    status === 401
      ? { ...asked, state: 'clear', found: 'Asks to sign in.' }
      : { ...asked, state: status < 400 ? 'found' : 'unsure', found: `Answers ${status}.` },
  )();
}

type Was = Awaited<ReturnType<typeof whatWasPrinted>>;

/** Not one stored page that listed or linked to it was made before the act. */
async function storedPages(ctx: Context, story: StoryRow, { goneAt, edition }: Was): Promise<SurfaceAnswer> {
  const tags = tagsToClear(edition && { storyId: story.id, ...edition });
  const left = goneAt === null ? 0 : await ctx.store.acts.pagesFromBefore(tags, goneAt);
  const asked = { name: 'Stored pages', address: null };
  return left === 0
    ? { ...asked, state: 'clear', found: 'None of those that listed it or linked to it is from before.' }
    : { ...asked, state: 'found', found: `${left} are from before.` };
}

async function purgeSurface(ctx: Context, story: StoryRow, goneAt: number | null): Promise<SurfaceAnswer> {
  const asked = { name: 'CDN', address: null };
  if (!ctx.config.purgeUrl)
    return { ...asked, state: 'clear', found: 'None is configured: no copy lies outside this server.' };
  const job = await ctx.store.acts.purgeOf(storyTag(story.id), goneAt ?? 0);
  if (job?.doneAt) return { ...asked, state: 'clear', found: 'Was told to forget it, and said yes.' };
  if (job?.error) return { ...asked, state: 'found', found: `Could not be told: ${job.error}` };
  return job
    ? { ...asked, state: 'unsure', found: 'Is being told. Look again in a moment.' }
    : {
        ...asked,
        state: 'unsure',
        found: 'There is no record that it was told: its job is over a week old.',
      };
}
