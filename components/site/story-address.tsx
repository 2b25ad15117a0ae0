import type { GonePageData } from '#lib/reading/gone.ts';
import type { StoryPageData } from '#lib/reading/story.ts';
import { GonePage } from './gone-page.tsx';
import { StoryPage } from './story-page.tsx';

/** The story, or what is told in its place. */
export const StoryAddress = (data: StoryPageData | GonePageData) =>
  'gone' in data ? <GonePage {...data} /> : <StoryPage {...data} />;
