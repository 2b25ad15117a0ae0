import { expect, test } from 'vitest';
import { findingsOf } from '#lib/document/findings.ts';
import { referencesOf } from '#lib/document/references.ts';
import { bodyTextOf, textOf } from '#lib/document/text.ts';
import {
  findingFacts,
  frozen,
  idOf,
  italic,
  p,
  photo,
  readerFacts,
  story,
} from '#tests/support/documents.ts';
import { inFeed, onPage, refusal } from '#tests/support/on-page.ts';

const harbour = () =>
  photo({ photoId: idOf(2), alt: 'Ships in "the" harbour' }, 'Ships on ', italic('Monday'), '.');

test('readers get the photo in each format and width, with alternative text, caption and credit', () => {
  const html = onPage([harbour()]);
  expect(html).toContain(`/media/${idOf(2)}/640.webp 640w, /media/${idOf(2)}/1600.webp 1600w`);
  expect(html).toContain(`src="/media/${idOf(2)}/640.jpg"`);
  expect(html).toContain('width="1600" height="900"');
  expect(html).toContain('alt="Ships in &quot;the&quot; harbour"');
  expect(html).toContain('loading="lazy"');
  expect(html).toMatch(
    /<figcaption>Ships on <em>Monday<\/em>\..*Ann Example\/Example Agency.*<\/figcaption>/,
  );
});

test('a long credit may break behind its slashes; a short one stays in one piece', () => {
  const pageOf = (creditLine: string) =>
    onPage([harbour()], readerFacts({ photos: { [idOf(2)]: { ...frozen(idOf(2)), creditLine } } }));
  expect(pageOf('IDA SOLHEIM/NORDLYS/Fotopool')).toContain('IDA SOLHEIM/<wbr/>NORDLYS/<wbr/>Fotopool<');
  expect(pageOf('PHILIPPE HUGUEN/AFP/Getty Images')).toContain('PHILIPPE HUGUEN/AFP/Getty Images<');
});

test('a photo that is taller than wide says so, for the page’s measures', () => {
  const tall = { ...frozen(idOf(2)), width: 900, height: 1600 };
  expect(onPage([harbour()], readerFacts({ photos: { [idOf(2)]: tall } }))).toContain('class="frame tall"');
  expect(onPage([harbour()])).not.toContain('frame tall');
});

test('a feed gets a figure with an absolute address, the caption and the credit', () => {
  expect(inFeed([harbour()])).toBe(
    `<figure><img src="https://news.example/media/${idOf(2)}/1600.jpg" width="1600" height="900" ` +
      'alt="Ships in &quot;the&quot; harbour"><figcaption>Ships on <em>Monday</em>. ' +
      '(Ann Example/Example Agency)</figcaption></figure>',
  );
});

test('a photo without a caption still prints its credit', () => {
  const bare = [photo({ photoId: idOf(2), alt: 'Ships' })];
  expect(onPage(bare)).toContain('Ann Example/Example Agency');
  expect(inFeed(bare)).toContain('<figcaption>(Ann Example/Example Agency)</figcaption>');
});

test('a photo that the edition does not hold is not printed', () => {
  expect(onPage([harbour()], readerFacts({ photos: {} }))).toBe('');
  expect(inFeed([harbour()], readerFacts({ photos: {} }))).toBe('');
  expect(
    inFeed([harbour()], readerFacts({ photos: { [idOf(2)]: { ...frozen(idOf(2)), renditions: [] } } })),
  ).toBe('');
});

test('caption and alternative text are searched and not counted', () => {
  const doc = story('', '', p('Two words'), harbour());
  expect(textOf(doc)).toBe('Two words\nShips on Monday.\nShips in "the" harbour');
  expect(bodyTextOf(doc)).toBe('Two words');
  expect(referencesOf(doc)).toEqual({ photoIds: [idOf(2)], storyIds: [] });
});

test.each([
  [{}, 'A photo names no photo.'],
  [{ photoId: 'x' }, 'A photo names “x”, which is not the id of a photo.'],
  [{ photoId: [idOf(2)] }, 'A photo names “a list of things”, which is not the id of a photo.'],
  [{ photoId: idOf(2), alt: 3 }, 'The alternative text of a photo must be text; it is 3.'],
  [{ photoId: idOf(2), size: 'huge' }, 'The size of a photo must be column or wide or small; it is huge.'],
  [{ photoId: idOf(2), onload: 'x' }, 'The photo has a detail that this newsroom does not know: “onload”.'],
])('a photo with %j is refused', (attrs, sentence) => {
  expect(refusal({ type: 'photo', attrs })).toBe(`NewsroomError: ${sentence}`);
});

test('a photo needs to exist, a credit and alternative text', () => {
  const faults = (photoId: string, alt: string) =>
    findingsOf(story('A', '', p('Text'), photo({ photoId, alt })), findingFacts()).map(
      ({ rule, level, at }) => ({
        rule,
        level,
        at,
      }),
    );
  const at = { path: [3] };
  expect(faults(idOf(2), 'Ships')).toEqual([]);
  expect(faults(idOf(2), ' ')).toEqual([{ rule: 'photo alt', level: 'error', at }]);
  expect(faults(idOf(4), 'Ships')).toEqual([{ rule: 'photo credit', level: 'error', at }]);
  expect(faults(idOf(8), 'Ships')).toEqual([{ rule: 'photo missing', level: 'error', at }]);
});

test('the sentence says which of several photos, by its caption', () => {
  const long = 'Freighters lie at anchor off Port Ansel at dusk on Sunday.';
  const doc = story(
    'A',
    '',
    p('Text'),
    photo({ photoId: idOf(2), alt: '' }, long),
    photo({ photoId: idOf(2), alt: '' }),
  );
  expect(findingsOf(doc, findingFacts()).map(({ message }) => message)).toEqual([
    'The photo “Freighters lie at anchor off Port Ansel at…” has no alternative text.',
    'This photo has no alternative text.',
  ]);
});
