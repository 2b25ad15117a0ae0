import { type GonePageData, loadGone } from './gone.ts';
import type { Loaded, PageRequest, Reading } from './reading.ts';
import { loadStory, type StoryPageData } from './story.ts';

/** What stands at a story's address: the story, the way to its present address, or the notice of its kill. */
export async function loadStoryAddress(
  reading: Reading,
  request: PageRequest,
): Promise<Loaded<StoryPageData | GonePageData>> {
  return (await loadStory(reading, request)) ?? (await loadGone(reading, request.path));
}
