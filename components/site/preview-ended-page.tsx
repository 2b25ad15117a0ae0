import { stylesheet } from './stylesheet.ts';

/** In place of a preview that is no more. It says nothing of the story: whoever has an old link learns nothing by it. */
export function PreviewEndedPage({ title, sentence }: { title: string; sentence: string }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title}</title>
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, allowed by its hash */}
        <style dangerouslySetInnerHTML={{ __html: stylesheet('lists') }} />
      </head>
      <body>
        <main className="wrap page-title">
          <h1>{title}</h1>
          <p>{sentence}</p>
        </main>
      </body>
    </html>
  );
}
