import { TopicPage } from '#components/site/topic-page.tsx';
import { loadTopic } from '#lib/reading/lists.ts';
import { page } from '../../page-handler.ts';

export const GET = page({ load: loadTopic, view: TopicPage });
