import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { aStoryPage } from '#tests/support/story-page.ts';
import { copyScript } from './copy-script.ts';
import { RepublishPage } from './republish-page.tsx';
import { textSizeScript } from './text-size.ts';

test('the copy is text that can be selected without script; what the page runs is two small scripts in its head', () => {
  const { site, story } = aStoryPage();
  const html = renderToStaticMarkup(
    <RepublishPage
      {...{ site, story, byline: '', html: '<p>Words & more</p>', text: 'Words', photosLeftOut: 1 }}
    />,
  );
  const [head = '', body = ''] = html.split('</head>');
  expect(body).toContain('&lt;p&gt;Words &amp; more&lt;/p&gt;</textarea>');
  expect(body).not.toMatch(/<button|<script/);
  expect(head.match(/<script>/g)).toHaveLength(2);
  expect(Buffer.byteLength(textSizeScript + copyScript)).toBeLessThanOrEqual(2048);
  expect(copyScript).not.toContain('</');
});
