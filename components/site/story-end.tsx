import type { StoryPageData } from '#lib/reading/story.ts';
import { wordsFor } from '#lib/reading/words.ts';

/** What stands below the text: the partner's licence, the topics, and on paper the address. */
export function StoryEnd({ site, story, partner, topics, republishUrl }: StoryPageData) {
  const words = wordsFor(site.language);
  return (
    <footer className="end">
      {partner?.partner.licence && <p className="licence">{partner.partner.licence}</p>}
      {topics.length > 0 && (
        <ul className="topics" aria-label={words.topics}>
          {topics.map(({ id, slug, name }) => (
            <li key={id}>
              <a rel="tag" href={`/topics/${slug}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {republishUrl && (
        <p className="note">
          <a href={republishUrl} rel="nofollow">
            {words.republishThis}
          </a>
        </p>
      )}
      <p className="address">
        {site.name}, {site.url + story.path}
      </p>
    </footer>
  );
}
