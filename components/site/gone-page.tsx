import type { GonePageData } from '#lib/reading/gone.ts';
import { Card } from './card.tsx';
import { Moment } from './moment.tsx';
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
        {cards.length > 0 && (
          <section className="band" aria-labelledby="newest">
            <h2 className="band-title" id="newest">
              Newest stories
            </h2>
            <div className="grid columns">
              {cards.map((card) => (
                <Card key={card.id} card={card} site={site} look="beside" level={3} />
              ))}
            </div>
          </section>
        )}
      </main>
    </Shell>
  );
}
