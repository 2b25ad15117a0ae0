'use client';

import { useQuery } from '@tanstack/react-query';
import type { PartnerAnswer } from '#lib/answers.ts';
import { api } from './api.ts';

/** Names of what React Query keeps, in one place, so that a change can say what it makes old. */
export const keys = {
  desk: ['desk'] as const,
  story: (id: string) => ['story', id] as const,
  schedule: ['schedule'] as const,
  photos: ['photos'] as const,
  credits: ['credit rules'] as const,
  collections: ['collections'] as const,
  photoPairs: ['photo pairs'] as const,
  photo: (id: string) => ['photo', id] as const,
  photoRights: (id: string) => ['photo', id, 'rights'] as const,
  endingRights: ['ending rights'] as const,
  photoUsesReport: ['photo uses'] as const,
  photoRules: ['photo rules'] as const,
  photoUses: (id: string) => ['photo', id, 'uses'] as const,
  partners: ['partners'] as const,
  sections: ['sections'] as const,
  authors: ['authors'] as const,
  topics: ['topics'] as const,
  people: ['people'] as const,
  tokens: ['tokens'] as const,
  settings: ['settings'] as const,
  audit: ['audit'] as const,
  planning: ['planning'] as const,
  notes: (id: string) => ['story', id, 'notes'] as const,
  notices: ['notices'] as const,
  noticeMail: ['notices by mail'] as const,
  mail: ['mail'] as const,
};

/** The newsroom's sections in their order. */
export const useSections = () =>
  useQuery({
    queryKey: keys.sections,
    queryFn: ({ signal }) => api.sections.list(signal),
    select: (list) => list.items,
    staleTime: 60_000,
  });

/** The newsroom's settings: the zone, the credit separator. */
export const useSettings = () =>
  useQuery({
    queryKey: keys.settings,
    queryFn: ({ signal }) => api.settings.read(signal),
    staleTime: 60_000,
  });

const noPartners: PartnerAnswer[] = [];

/** Every partner that can be chosen for a story. */
export const usePartners = (): PartnerAnswer[] =>
  useQuery({
    queryKey: [...keys.partners, 'all'],
    queryFn: ({ signal }) => api.partners.list({ limit: 100 }, signal),
    staleTime: 60_000,
  }).data?.items ?? noPartners;
