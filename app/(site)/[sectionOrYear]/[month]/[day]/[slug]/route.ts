import { StoryPage } from '#components/site/story-page.tsx';
import { loadStory } from '#lib/reading/story.ts';
import { page } from '../../../../page-handler.ts';

export const GET = page({ load: loadStory, view: StoryPage });
