import { stylesheet } from './stylesheet.ts';

/** 500: printed without asking the store for anything, because that may be what is broken. */
export function TroublePage({ reference }: { reference: string }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>Something went wrong</title>
        <meta name="robots" content="noindex" />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, allowed by its hash */}
        <style dangerouslySetInnerHTML={{ __html: stylesheet('lists') }} />
      </head>
      <body>
        <main className="wrap page-title">
          <p className="label">500</p>
          <h1>Something went wrong here</h1>
          <p>
            It is our fault, not yours. Try again in a minute, or go to the <a href="/">front page</a>. If you
            write to us about it, this helps: {reference}
          </p>
        </main>
      </body>
    </html>
  );
}
