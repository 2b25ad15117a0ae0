import { expect, test } from 'vitest';
import { isLanguage, isZone } from './rules.ts';

test.each(['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'UTC'])('%s is a zone', (zone) => {
  expect(isZone(zone)).toBe(true);
});
test.each(['+02:00', 'Mars/Olympus', '', 'New York'])('"%s" is no zone', (zone) => {
  expect(isZone(zone)).toBe(false);
});
test.each(['en', 'pt-BR', 'zh-Hant-TW'])('%s is a language', (tag) => {
  expect(isLanguage(tag)).toBe(true);
});
test.each(['english please', '', 'en_US', 'e'])('"%s" is no language', (tag) => {
  expect(isLanguage(tag)).toBe(false);
});
