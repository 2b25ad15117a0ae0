import type { SectionRow, Settings } from '#db/index.ts';
import type { Reading } from './reading.ts';

/** What every page prints around its own matter. */
export type Site = Pick<
  Settings,
  'name' | 'tagline' | 'about' | 'language' | 'zone' | 'republish' | 'republishTerms' | 'correctionsPolicyUrl'
> & {
  url: string;
  sections: SectionRow[];
};

export async function loadSite({ masthead, config }: Reading): Promise<Site> {
  const [settings, sections] = await Promise.all([masthead.settings(), masthead.sections()]);
  const { name, tagline, about, language, zone, republish, republishTerms, correctionsPolicyUrl } = settings;
  return {
    name,
    tagline,
    about,
    language,
    zone,
    republish,
    republishTerms,
    correctionsPolicyUrl,
    url: config.url,
    sections,
  };
}

/** Every page carries this tag: settings and sections are on all of them. */
export const siteTag = 'site';
