import type { GonePageData } from '#lib/reading/gone.ts';
import { Moment } from './moment.tsx';
import { NewestStories } from './newest-stories.tsx';
import { Shell } from './shell.tsx';

/** 410: what readers are told where a story was killed. Nothing of the story stands here. */
export function GonePage({ site, gone, cards }: GonePageData) {
  return (
    <Shell site={site} dress="lists" title="Story withdrawn" path={null}>
      <main id="main" className="wrap">
        <header className="page-title">
          <p className="label">Withdrawn</p>
          <h1>This story is no longer published</h1>
          <div className="notice">
            {gone.notice.split(/\n+/).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
              <p key={index}>{line}</p>
            ))}
          </div>
          <p className="note">
            Withdrawn on <Moment at={gone.at} site={site} />. See our <a href="/corrections">corrections</a>,
            or go to the <a href="/">front page</a>.
          </p>
        </header>
        <NewestStories cards={cards} site={site} />
      </main>
    </Shell>
  );
}
