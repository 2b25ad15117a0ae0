import type { StoryPageData } from '#lib/reading/story.ts';

/** What stands below the text: the partner's licence, and the topics. */
export function StoryEnd({ partner, topics }: StoryPageData) {
  if (!partner?.partner.licence && topics.length === 0) return null;
  return (
    <footer className="end">
      {partner?.partner.licence && <p className="licence">{partner.partner.licence}</p>}
      {topics.length > 0 && (
        <ul className="topics" aria-label="Topics">
          {topics.map(({ id, slug, name }) => (
            <li key={id}>
              <a rel="tag" href={`/topics/${slug}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
