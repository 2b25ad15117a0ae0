import type { RepublishPageData } from '#lib/reading/republish.ts';
import { copyScript } from './copy-script.ts';
import { Shell } from './shell.tsx';

/** A story for others to copy: the conditions, the page's code and the plain words, each in a box of its own. */
export function RepublishPage({ site, story, html, text, photosLeftOut }: RepublishPageData) {
  return (
    <Shell
      site={site}
      dress="lists"
      title={`Republish: ${story.headline}`}
      path={null}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, allowed by its hash
      head={<script dangerouslySetInnerHTML={{ __html: copyScript }} />}
    >
      <main id="main" className="wrap republish">
        <header className="page-title">
          <p className="label">Republish this story</p>
          <h1>{story.headline}</h1>
          {site.republishTerms ? (
            <p className="lines">{site.republishTerms}</p>
          ) : (
            <p>
              You may publish this story as it is, with its byline and the line that leads back to {site.name}
              .
            </p>
          )}
          {photosLeftOut > 0 && (
            <p className="note">
              {photosLeftOut === 1 ? 'A photo is' : `${photosLeftOut} photos are`} not in the copy: we may not
              pass {photosLeftOut === 1 ? 'it' : 'them'} on.
            </p>
          )}
          <p>
            <a href={story.path}>Back to the story</a>
          </p>
        </header>
        <Copy id="republish-html" name="For a web page" text={html} />
        <Copy id="republish-text" name="As plain text" text={text} />
      </main>
    </Shell>
  );
}

function Copy({ id, name, text }: { id: string; name: string; text: string }) {
  return (
    <section className="band">
      <h2 className="band-title">
        <label id={`${id}-name`} htmlFor={id}>
          {name}
        </label>
      </h2>
      <textarea id={id} readOnly rows={14} defaultValue={text} />
    </section>
  );
}
