import type { TopicRow } from '#db/index.ts';
import type { ListPageData } from '#lib/reading/lists.ts';
import { FeedLinks } from './feed-links.tsx';
import { ListPage } from './list-page.tsx';

export function TopicPage({ site, of: topic, ...list }: ListPageData<TopicRow>) {
  return (
    <ListPage
      {...list}
      site={site}
      title={topic.name}
      description={topic.description || `Stories about ${topic.name} in ${site.name}.`}
      about={topic.description && <p className="lines">{topic.description}</p>}
      path={`/topics/${topic.slug}`}
      head={<FeedLinks site={site} of={{ kind: 'topic', slug: topic.slug }} name={topic.name} />}
    />
  );
}
