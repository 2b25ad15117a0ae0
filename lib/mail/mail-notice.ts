import type { Id } from '#db/index.ts';
import type { Services } from '../context.ts';
import { noticeMail } from './notice-mail.rules.ts';
import { sendMail } from './send-mail.ts';

/** Mails a notice to its person, unless they have read it or left by now. Throws when the mail server does not take it. */
export async function mailNotice(services: Services, noticeId: Id): Promise<void> {
  const { config, store } = services;
  const notice = await store.notices.byId(noticeId);
  if (!config.mail || !notice || notice.readAt !== null) return;
  const [person, story, { name: newsroom }] = await Promise.all([
    store.people.byId(notice.personId),
    notice.storyId ? store.stories.byId(notice.storyId) : null,
    store.masthead.settings(),
  ]);
  if (!person || person.removedAt !== null) return;
  const { kind, sentence, storyId, photoId } = notice;
  const headline = story?.headline || null;
  const mail = noticeMail({ newsroom, url: config.url, kind, sentence, headline, storyId, photoId });
  await sendMail(config.mail, { to: person.email, ...mail });
}
