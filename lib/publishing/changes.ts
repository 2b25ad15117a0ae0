import type { Node } from '@tiptap/pm/model';
import { z } from 'zod';
import type { StoryFields, StoryRow, VersionRow } from '#db/index.ts';
import type { ChangesAnswer } from '../answers.ts';
import type { Context } from '../context.ts';
import { nodeOf } from '../document/parse.ts';
import { partsOf } from '../document/parts.ts';
import { referencesOf } from '../document/references.ts';
import { bodyTextOf, captionTextOf } from '../document/text.ts';
import { conflict } from '../errors.ts';
import { parseInput } from '../input.ts';
import { loadStory } from '../stories/load.ts';
import { workingDocument } from '../writing/authority.ts';
import { proposalOf, type Readable } from './proposal.ts';

export const readChangesInput = z.object({ id: z.uuid() });

const mostChanges = 200;

/** What readers of a public story do not see yet, and whether publishing it is an update or a minor fix. */
export async function readChanges(ctx: Context, input: unknown): Promise<ChangesAnswer> {
  const { id } = parseInput(readChangesInput, input);
  const { story } = await loadStory(ctx, id, 'see story');
  const live = await liveVersionOf(ctx, story);
  const working = await workingDocument(ctx, id);
  const found = proposalOf(readableOf(nodeOf(live.document), live.fields), readableOf(working.node, story));
  return { ...found, changes: found.changes.slice(0, mostChanges), live: { n: live.n, at: live.at } };
}

/** The version that readers see. Throws Conflict for a story that they do not. */
export async function liveVersionOf(ctx: Context, story: StoryRow): Promise<VersionRow> {
  const live = story.liveVersionId ? await ctx.store.versions.byId(story.liveVersionId) : null;
  if (!live)
    throw conflict('Readers do not see this story: there is nothing to compare it with.', {
      state: story.state,
    });
  return live;
}

function readableOf(node: Node, fields: StoryFields): Readable {
  const { headline, dek } = partsOf(node);
  const { authorIds, partnerId, sectionId, topicIds } = fields;
  return {
    headline,
    dek,
    body: bodyTextOf(node),
    captions: captionTextOf(node),
    photoIds: referencesOf(node).photoIds,
    authorIds,
    partnerId,
    sectionId,
    topicIds,
  };
}
