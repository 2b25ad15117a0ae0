import type { GonePageData } from '#lib/reading/gone.ts';
import { around, wordsFor } from '#lib/reading/words.ts';
import { Moment } from './moment.tsx';
import { NewestStories } from './newest-stories.tsx';
import { Shell } from './shell.tsx';

/** 410: what readers are told where a story was killed. Nothing of the story stands here. */
export function GonePage({ site, gone, cards }: GonePageData) {
  const words = wordsFor(site.language);
  const [before, after] = around(words.withdrawnOn);
  return (
    <Shell site={site} dress="lists" title={words.withdrawnTitle} path={null}>
      <main id="main" className="wrap">
        <header className="page-title">
          <p className="label">{words.withdrawn}</p>
          <h1>{words.withdrawnTitle}</h1>
          {gone.notice && (
            <div className="notice">
              {gone.notice.split(/\n+/).map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
                <p key={index}>{line}</p>
              ))}
            </div>
          )}
          <p className="note">
            {gone.at !== null && (
              <>
                {before}
                <Moment at={gone.at} site={site} />
                {after}{' '}
              </>
            )}
            <a href="/corrections">{words.corrections}</a> · <a href="/">{words.frontPage}</a>
          </p>
        </header>
        <NewestStories cards={cards} site={site} />
      </main>
    </Shell>
  );
}
