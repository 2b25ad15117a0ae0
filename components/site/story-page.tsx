import type { Node } from '@tiptap/pm/model';
import { StoryBody, StoryLeadPhoto } from '#lib/document/blocks/site.tsx';
import type { StoryPageData } from '#lib/reading/story.ts';
import { Shell } from './shell.tsx';
import { StoryEnd } from './story-end.tsx';
import { StoryHead } from './story-head.tsx';
import { StoryMeta } from './story-meta.tsx';

/** The story, with everything that NEWSROOM §10 lists. */
export function StoryPage(page: StoryPageData) {
  const { site, story, section, document, facts } = page;
  return (
    <Shell
      site={site}
      dress="story"
      title={story.headline}
      description={story.dek}
      path={story.path}
      {...(section ? { sectionSlug: section.slug } : {})}
      italic={hasItalic(document)}
      head={<StoryHead {...page} />}
    >
      <main id="main">
        <article className="story">
          <header className="head">
            {section && (
              <p className="kicker">
                <a href={`/${section.slug}`}>{section.name}</a>
              </p>
            )}
            <h1>{story.headline}</h1>
            {story.dek && <p className="dek">{story.dek}</p>}
          </header>
          <StoryLeadPhoto node={document} facts={facts} />
          <StoryMeta {...page} />
          <div className="body">
            <StoryBody node={document} facts={facts} />
          </div>
          <StoryEnd {...page} />
        </article>
      </main>
    </Shell>
  );
}

function hasItalic(document: Node): boolean {
  let found = false;
  document.descendants((node) => {
    found ||= node.marks.some(({ type }) => type.name === 'italic');
    return !found;
  });
  return found;
}
