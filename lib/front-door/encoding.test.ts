import { expect, test } from 'vitest';
import { encodingFor } from './encoding.ts';

test('the visitor gets the best encoding that they take', () => {
  expect(encodingFor(undefined)).toBe('identity');
  expect(encodingFor('gzip, deflate, br, zstd')).toBe('br');
  expect(encodingFor('gzip')).toBe('gzip');
  expect(encodingFor('deflate')).toBe('identity');
  expect(encodingFor('br;q=0, gzip;q=0.5')).toBe('gzip');
  expect(encodingFor('br;q=0.2, gzip;q=0.8')).toBe('gzip');
  expect(encodingFor('identity, br;q=0.5')).toBe('identity');
  expect(encodingFor('*')).toBe('br');
  expect(encodingFor('*;q=0.1, br;q=0')).toBe('gzip');
  expect(encodingFor('br;q=nonsense')).toBe('identity');
  expect(encodingFor('BR')).toBe('br');
});
