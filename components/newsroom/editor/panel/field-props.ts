import type { StoryAnswer } from '#lib/answers.ts';
import type { OpenStory } from '../open-story.ts';

/** What every field of the panel gets. */
export type PanelField = { story: OpenStory; answer: StoryAnswer; isDisabled: boolean };
