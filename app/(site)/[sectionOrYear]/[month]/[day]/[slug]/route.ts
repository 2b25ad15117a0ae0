import { StoryAddress } from '#components/site/story-address.tsx';
import { loadStoryAddress } from '#lib/reading/story-address.ts';
import { page } from '../../../../page-handler.ts';

export const GET = page({ load: loadStoryAddress, view: StoryAddress });
