import type { CorrectionAnswer, StoryAnswer } from '#lib/answers.ts';
import { makeStory, publishStory } from '../stories.ts';
import type { Attempt, Row, Who, World } from './world.ts';

/** NEWSROOM §2 for killing and correcting what readers see, and for the draft of a live story. */
export function actRows({ editor, desk }: World): Row[] {
  const live = async (who: Who = null) =>
    publishStory(editor, (await makeStory(who ?? editor, desk, 'It is out')).id);
  const unpublished = async () => {
    const story = await live();
    return editor.ok<StoryAnswer>('DELETE', `/stories/${story.id}/publication`);
  };
  const note = { type: 'correction', text: 'It was another day.' };
  return [
    [
      'GET /stories/{id}/kill',
      "another's that is live",
      [401, 404, 200, 200, 200],
      async () => at(await live(), '/kill'),
    ],
    [
      'PUT /stories/{id}/kill',
      'their own that is live',
      [401, 403, 403, 200, 200],
      async (who) => at(await live(who), '/kill', { reason: 'It was invented.' }),
    ],
    [
      'GET /stories/{id}/surfaces',
      "another's that was unpublished",
      [401, 404, 200, 200, 200],
      async () => at(await unpublished(), '/surfaces'),
    ],
    [
      'GET /stories/{id}/corrections',
      "another's that is live",
      [401, 404, 200, 200, 200],
      async () => at(await live(), '/corrections'),
    ],
    [
      'POST /stories/{id}/corrections',
      'their own that is live',
      [401, 403, 403, 201, 201],
      async (who) => at(await live(who), '/corrections', note),
    ],
    [
      'PATCH /stories/{id}/corrections/{correctionId}',
      'of their own that is live',
      [401, 403, 403, 200, 200],
      async (who) => {
        const story = await live(who);
        const { id } = await editor.ok<CorrectionAnswer>('POST', `/stories/${story.id}/corrections`, note);
        return at(story, `/corrections/${id}`, { text: 'It was yet another day.' });
      },
    ],
    [
      'GET /stories/{id}/changes',
      "another's that is live",
      [401, 404, 200, 200, 200],
      async () => at(await live(), '/changes'),
    ],
    [
      'DELETE /stories/{id}/changes',
      'of their own that is live',
      [401, 403, 403, 200, 200],
      async (who) => at(await live(who), '/changes'),
    ],
  ];
}

const at = (story: StoryAnswer, below: string, body?: unknown): Attempt => ({
  path: `/stories/${story.id}${below}`,
  ...(body === undefined ? {} : { body }),
});
