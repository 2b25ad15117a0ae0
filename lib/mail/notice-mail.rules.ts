import type { NoticeKind } from '#db/index.ts';

/** What a mail about a notice says (RFC 5322 sets the subject's length). Pure. */

const subjects: Record<NoticeKind, string> = {
  assigned: 'Assigned to you',
  mentioned: 'You are mentioned',
  returned: 'Returned',
  approved: 'Approved',
  published: 'Published',
  unpublished: 'Unpublished',
  killed: 'Killed',
  'pitch accepted': 'Pitch accepted',
  'deadline passed': 'Deadline passed',
  'sent for review': 'For review',
  scheduled: 'Scheduled',
  'schedule failed': 'Schedule',
  'photo right': 'Photo right',
  'role changed': 'Your role',
};

const longestSubject = 120;

export function noticeMail(facts: {
  newsroom: string;
  /** the newsroom's origin */
  url: string;
  kind: NoticeKind;
  sentence: string;
  headline: string | null;
  storyId: string | null;
  photoId: string | null;
}): { subject: string; text: string; html: string } {
  const about = facts.headline ?? facts.sentence;
  const subject = shortened(oneLine(`${subjects[facts.kind]}: ${about}`), longestSubject);
  const link = linkOf(facts);
  const choose = `${facts.url}/newsroom/account`;
  const why = `${facts.newsroom} sends you this because you work there. Choose which notices come by mail: ${choose}`;
  return {
    subject,
    text: `${facts.sentence}\n\n${link}\n\n--\n${why}\n`,
    html: [
      `<p>${escaped(facts.sentence)}</p>`,
      `<p><a href="${escaped(link)}">${escaped(facts.headline ?? 'Open the newsroom')}</a></p>`,
      `<p style="color:#666;font-size:small">${escaped(facts.newsroom)} sends you this because you work there. `,
      `<a href="${escaped(choose)}">Choose which notices come by mail</a>.</p>`,
    ].join('\n'),
  };
}

function linkOf({ url, storyId, photoId }: { url: string; storyId: string | null; photoId: string | null }) {
  if (storyId) return `${url}/newsroom/stories/${storyId}`;
  return photoId ? `${url}/newsroom/photos?photo=${photoId}` : `${url}/newsroom`;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const shortened = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
