import { expect, test } from 'vitest';
import { licencePages } from './licence-pages.rules.ts';

const licensor = { name: 'Agency', id: '', url: 'https://agency.example/buy', email: '', phone: '' };

test('the pages that a file names are taken as they are', () => {
  const raw = { xmp: { WebStatement: 'http://www.WebStatementOfRights.org/2017.1' } };
  expect(licencePages({ raw, licensors: [{ ...licensor, url: '' }, licensor] })).toEqual({
    licenceUrl: 'http://www.WebStatementOfRights.org/2017.1',
    acquireUrl: 'https://agency.example/buy',
  });
  expect(licencePages({ raw: { xmp: { WebStatement: ['https://cc.example/by'] } }, licensors: [] })).toEqual({
    licenceUrl: 'https://cc.example/by',
  });
});

test.each(['javascript:alert(1)', 'see our site', 'https://a b', '', 7, null])('%s is no page', (said) => {
  const licensors = [{ ...licensor, url: String(said) }];
  expect(licencePages({ raw: { xmp: { WebStatement: said } }, licensors })).toEqual({});
  expect(licencePages({ raw: {}, licensors })).toEqual({});
});
