import type { PhotoAnswer, StoryLink } from '#lib/answers.ts';
import type { Known } from '#lib/document/blocks/editor-block.ts';
import { ApiError, api } from '../api.ts';

/** Facts by id: those that came with the story, and others asked for one by one as blocks need them. */
export class KnownFacts<Fact extends { id: string }> implements Known<Fact> {
  private readonly facts = new Map<string, Fact | null>();
  private readonly asked = new Set<string>();
  private readonly watchers = new Map<string, Set<() => void>>();
  private readonly ask: (id: string) => Promise<Fact>;

  constructor(facts: Fact[], ask: (id: string) => Promise<Fact>) {
    this.ask = ask;
    for (const fact of facts) this.facts.set(fact.id, fact);
  }

  get(id: string): Fact | null | undefined {
    const fact = this.facts.get(id);
    if (fact === undefined && !this.asked.has(id)) void this.load(id);
    return fact;
  }

  watch(id: string, changed: () => void): () => void {
    const watchers = this.watchers.get(id) ?? new Set();
    this.watchers.set(id, watchers);
    watchers.add(changed);
    return () => watchers.delete(changed);
  }

  learn(facts: Fact[]): void {
    for (const fact of facts) {
      if (JSON.stringify(this.facts.get(fact.id)) !== JSON.stringify(fact)) this.set(fact.id, fact);
    }
  }

  private async load(id: string): Promise<void> {
    this.asked.add(id);
    try {
      this.set(id, await this.ask(id));
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'NotFound') this.set(id, null);
      // Without network the next look asks again.
      else this.asked.delete(id);
    }
  }

  private set(id: string, fact: Fact | null): void {
    this.facts.set(id, fact);
    for (const changed of this.watchers.get(id) ?? []) changed();
  }
}

export const knownPhotos = (photos: PhotoAnswer[]) => new KnownFacts(photos, (id) => api.photos.read(id));

export const knownLinks = (links: StoryLink[]) => new KnownFacts(links, linkTo);

async function linkTo(id: string): Promise<StoryLink> {
  const { headline, state, url, publishedAt, section } = await api.stories.read(id);
  return { id, headline, state, url, publishedAt, public: url !== null, section: section?.name ?? null };
}
