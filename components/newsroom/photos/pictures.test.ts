import { expect, test } from 'vitest';
import { namesIn, previewAt, previewSet, rawText } from './pictures.ts';

const rendition = (width: number, format: 'jpg' | 'webp') => ({ width, height: width / 2, format, bytes: 1 });
const photo = {
  previewUrl: '/api/newsroom/photos/1/preview/{width}',
  renditions: [rendition(1200, 'jpg'), rendition(360, 'jpg'), rendition(360, 'webp'), rendition(720, 'webp')],
};

test('a preview is the smallest that is wide enough, else the widest', () => {
  expect(previewAt(photo, 300)).toBe('/api/newsroom/photos/1/preview/360');
  expect(previewAt(photo, 361)).toBe('/api/newsroom/photos/1/preview/720');
  expect(previewAt(photo, 5000)).toBe('/api/newsroom/photos/1/preview/1200');
});

test('a photo whose renditions are still made has no preview', () => {
  expect(previewAt({ ...photo, renditions: [] }, 300)).toBeNull();
});

test('each width stands once in the set', () => {
  expect(previewSet(photo).split(', ')).toHaveLength(3);
});

test('names are one a line, without empty ones', () => {
  expect(namesIn(' Ada Lovelace \n\n Martin Luther King, Jr.\n')).toEqual([
    'Ada Lovelace',
    'Martin Luther King, Jr.',
  ]);
});

test('raw values are shown as text', () => {
  expect(rawText(['a', { b: 1 }, null])).toBe('a; {"b":1}; ');
});
