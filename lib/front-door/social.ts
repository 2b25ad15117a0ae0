import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Services } from '../context.ts';
import type { Files } from '../files.ts';
import { renditionKey } from '../photos/keys.ts';
import { readingOf } from '../reading/reading.ts';
import { loadSocialCard, socialAddress, socialHash } from '../reading/social/address.ts';
import type { SocialCard } from '../reading/social/card.rules.ts';
import { drawCard } from '../reading/social/draw.ts';
import { socialFolder } from '../reading/social/files.ts';
import { sendFile } from './file-answer.ts';
import { sendSentence } from './plain-answers.ts';

const address = /^\/social\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/[0-9a-f]{16}\.jpg$/;
/** Who asks for many at once comes again. */
const mostWaiting = 30;

type Needs = Pick<Services, 'store' | 'files' | 'clock' | 'config'>;

/**
 * `/social/{storyId}/{hash}.jpg`: the picture that other sites show of a public story, drawn when it is first asked for. Its
 * present address where another is asked for, so that nobody can make it be drawn twice; nothing for a story that readers
 * do not see.
 */
export function socialImages(services: Needs) {
  const underWay = new Map<string, Promise<void>>();
  let turn: Promise<unknown> = Promise.resolve();

  const draw = (card: SocialCard, key: string): Promise<void> => {
    const known = underWay.get(key);
    if (known) return known;
    // One at a time: drawing takes a tenth of a second of one core, and readers' pages go on meanwhile.
    const drawing = turn.then(() => drawInto(services.files, card, key)).finally(() => underWay.delete(key));
    turn = drawing.catch(() => undefined);
    underWay.set(key, drawing);
    return drawing;
  };

  return async function sendSocialImage(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    secure: boolean,
  ): Promise<void> {
    const [, storyId] = address.exec(path) ?? [];
    const card = storyId ? await loadSocialCard(readingOf(services), storyId) : null;
    if (!card) return sendSentence(request, response, 404, 'There is no such picture.');
    const present = socialAddress(card);
    if (path !== present)
      return sendSentence(request, response, 302, `The picture is at ${present}`, ['Location', present]);
    const key = keyOf(card);
    if ((await services.files.size(key)) === null) {
      if (underWay.size >= mostWaiting && !underWay.has(key))
        return sendSentence(request, response, 503, 'Too many pictures are being drawn.', [
          'Retry-After',
          '5',
        ]);
      await draw(card, key);
    }
    const file = {
      type: 'image/jpeg',
      unchanging: false,
      etag: socialHash(card),
      size: (await services.files.size(key)) ?? 0,
      cdnKey: services.config.purgeUrl ? `story:${card.storyId}` : undefined,
      read: (range?: { start: number; end: number }) => services.files.stream(key, range),
    };
    return sendFile(request, response, file, secure);
  };
}

const keyOf = (card: SocialCard) => `${socialFolder(card.storyId)}/${socialHash(card)}.jpg`;

/** A story has one card: the former ones go when the present one is drawn. */
async function drawInto(files: Files, card: SocialCard, key: string): Promise<void> {
  const photo = card.photo && (await files.read(renditionKey(card.photo.id, card.photo.file)));
  const drawn = await drawCard(card, photo);
  await files.removeFolder(socialFolder(card.storyId));
  await files.write(key, drawn);
}
