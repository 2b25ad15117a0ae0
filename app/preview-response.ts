import { StoryPage } from '#components/site/story-page.tsx';
import { previewPolicy } from '#lib/front-door/security-headers.ts';
import type { StoryPreview } from '#lib/previews/preview-story.ts';
import { printed } from './printed.ts';

/** A preview as an answer that nobody keeps. Printed by what prints readers' pages, in the colours that were asked for. */
export async function previewResponse(
  { page, preview, scheme }: StoryPreview,
  framedBy: "'self'" | "'none'",
): Promise<Response> {
  const html = inScheme(await printed(StoryPage({ ...page, preview })), scheme);
  return previewHtml(html, 200, framedBy);
}

/** HTML with the policy that fits it; the front door says the rest of what previews say. */
export const previewHtml = (html: string, status: number, framedBy: "'self'" | "'none'"): Response =>
  new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': previewPolicy(html, framedBy),
    },
  });

/** Light or dark whatever the machine prefers: the question in the page's style is answered here. */
function inScheme(html: string, scheme: StoryPreview['scheme']): string {
  if (!scheme) return html;
  const end = html.indexOf('</head>');
  const head = html
    .slice(0, end)
    .replace(/\(prefers-color-scheme:\s*(dark|light)\)/g, (_, asked) =>
      asked === scheme ? '(min-width:0)' : '(max-width:0)',
    )
    .replace('color-scheme:light dark', `color-scheme:${scheme}`);
  return head + html.slice(end);
}
