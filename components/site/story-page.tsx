import type { Node } from '@tiptap/pm/model';
import { StoryBody, StoryLeadPhoto } from '#lib/document/blocks/site.tsx';
import type { StoryPageData } from '#lib/reading/story.ts';
import { Masthead } from './masthead.tsx';
import { type Preview, PreviewHead, PreviewMasthead } from './preview-ribbon.tsx';
import { Shell } from './shell.tsx';
import { StoryCorrections } from './story-corrections.tsx';
import { StoryEnd } from './story-end.tsx';
import { StoryHead } from './story-head.tsx';
import { StoryMeta } from './story-meta.tsx';

/** The story, with everything that NEWSROOM §10 lists. A preview is the same page, under a ribbon and for nobody's index. */
export function StoryPage({ preview, ...page }: StoryPageData & { preview?: Preview }) {
  const { site, story, section, document, facts, corrections } = page;
  return (
    <Shell
      site={site}
      dress="story"
      title={story.headline}
      description={story.dek}
      path={preview ? null : story.path}
      canonical={page.canonical}
      {...(section ? { sectionSlug: section.slug } : {})}
      italic={hasItalic(document)}
      head={preview ? <PreviewHead /> : <StoryHead {...page} />}
      {...(preview ? { masthead: <Ribboned {...page} preview={preview} /> } : {})}
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
          <StoryCorrections site={site} corrections={corrections} />
          <StoryEnd {...page} />
        </article>
      </main>
    </Shell>
  );
}

const Ribboned = ({ site, section, preview }: StoryPageData & { preview: Preview }) => (
  <PreviewMasthead preview={preview}>
    <Masthead site={site} {...(section ? { sectionSlug: section.slug } : {})} />
  </PreviewMasthead>
);

function hasItalic(document: Node): boolean {
  let found = false;
  document.descendants((node) => {
    found ||= node.marks.some(({ type }) => type.name === 'italic');
    return !found;
  });
  return found;
}
