import { expect, test } from 'vitest';
import { sectionSlugFault, slugFault, slugOf, storyPath } from './slug.ts';

test('a headline becomes a slug that a reader can say', () => {
  expect(slugOf('Iran Says US Cyber Attacks Failed')).toBe('iran-says-us-cyber-attacks-failed');
  expect(slugOf('Élysée: “C’est fini”')).toBe('elysee-c-est-fini');
});

test('a long slug is cut between words', () => {
  const slug = slugOf('word '.repeat(60));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug.endsWith('word')).toBe(true);
});

test('what a person types is checked', () => {
  expect(slugFault('a-b-1')).toBeNull();
  for (const wrong of ['', 'A', 'a--b', '-a', 'a-', 'a b', 'ä', '../a', 'a'.repeat(121)])
    expect(slugFault(wrong), wrong).not.toBeNull();
});

test('a section cannot take an address that the site needs', () => {
  expect(sectionSlugFault('world')).toBeNull();
  for (const wrong of ['api', 'newsroom', 'search', '2026'])
    expect(sectionSlugFault(wrong), wrong).not.toBeNull();
});

test('the date in the address is counted in the newsroom’s zone', () => {
  const at = Date.UTC(2026, 0, 1, 3, 0);
  expect(storyPath('x', at, 'America/New_York')).toBe('/2025/12/31/x');
  expect(storyPath('x', at, 'Europe/Berlin')).toBe('/2026/01/01/x');
});
