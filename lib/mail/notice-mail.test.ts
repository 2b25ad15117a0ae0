import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noticeMail } from './notice-mail.rules.ts';

const facts = {
  newsroom: 'The Tarrow Courier',
  url: 'https://news.example',
  kind: 'returned',
  sentence: 'Ana returned “Ferry”: a second source.',
  headline: 'Ferry',
  storyId: 'id',
  photoId: null,
} as const;

test('the subject says what and which story, the text leads there', () => {
  const mail = noticeMail(facts);
  expect(mail.subject).toBe('Returned: Ferry');
  expect(mail.text).toContain(
    'Ana returned “Ferry”: a second source.\n\nhttps://news.example/newsroom/stories/id',
  );
  expect(mail.text).toContain('https://news.example/newsroom/account');
});

test('whatever was typed, the subject is one line and the HTML has no markup of it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (sentence, headline) => {
      const { subject, html } = noticeMail({
        ...facts,
        sentence: `${sentence}<b>`,
        headline: `${headline}\r\n<i>`,
      });
      expect(subject).not.toMatch(/[\r\n]/);
      expect(subject.length).toBeLessThanOrEqual(120);
      expect(html).not.toMatch(/<[bi]>/);
    }),
  );
});
