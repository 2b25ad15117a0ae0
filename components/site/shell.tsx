import type { ReactNode } from 'react';
import type { Canonical } from '#lib/partners/canonical.rules.ts';
import type { Site } from '#lib/reading/site.ts';
import { directionOf, isLatin, wordsFor } from '#lib/reading/words.ts';
import { Footer } from './footer.tsx';
import { Masthead } from './masthead.tsx';
import { type Dress, openingFonts, stylesheet } from './stylesheet.ts';
import { textSizeScript } from './text-size.ts';

export type ShellProps = {
  site: Site;
  dress: Dress;
  /** the page's own title; the site's name follows it */
  title: string | null;
  description?: string;
  /** the one address of the page, from the root; null for pages that search engines should not keep */
  path: string | null;
  /** where another page stands for this one, or none shall be found */
  canonical?: Canonical;
  /** where the reader is, for the navigation */
  sectionSlug?: string;
  /** the front page's own head of page; all others wear the small one */
  masthead?: ReactNode;
  /** some of its text is italic */
  italic?: boolean;
  head?: ReactNode;
  children: ReactNode;
};

/** The document around every page: one inlined stylesheet, one small script, nothing else that waits (DESIGN §1.8). */
export function Shell({ site, dress, title, description, path, head, italic = false, ...rest }: ShellProps) {
  const {
    sectionSlug,
    canonical,
    masthead = <Masthead site={site} {...(sectionSlug ? { sectionSlug } : {})} />,
    children,
  } = rest;
  return (
    <html lang={site.language} dir={directionOf(site.language) === 'rtl' ? 'rtl' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{title ? `${title} – ${site.name}` : site.name}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: constants of ours, allowed by their hash */}
        <style dangerouslySetInnerHTML={{ __html: stylesheet(dress) }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: constants of ours, allowed by their hash */}
        <script dangerouslySetInnerHTML={{ __html: textSizeScript }} />
        {(isLatin(site.language) ? openingFonts(italic) : []).map((file) => (
          <link
            key={file}
            rel="preload"
            href={file}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
            fetchPriority="low"
          />
        ))}
        {description && <meta name="description" content={description} />}
        {path ? (
          <>
            <link rel="canonical" href={canonical?.url ?? site.url + path} />
            <meta
              name="robots"
              content={canonical?.index === false ? 'noindex' : 'max-image-preview:large'}
            />
          </>
        ) : (
          <meta name="robots" content="noindex" />
        )}
        <meta name="theme-color" content="#fdfcfa" media="(prefers-color-scheme:light)" />
        <meta name="theme-color" content="#141312" media="(prefers-color-scheme:dark)" />
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="alternate" type="application/rss+xml" title={site.name} href="/feeds/rss.xml" />
        {head}
      </head>
      <body>
        <a className="skip" href="#main">
          {wordsFor(site.language).skip}
        </a>
        {masthead}
        {children}
        <Footer site={site} />
      </body>
    </html>
  );
}
