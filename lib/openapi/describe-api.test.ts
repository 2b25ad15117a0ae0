import { glob, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { describeApi } from './describe-api.ts';
import { apiRoutes } from './routes.ts';

const folder = 'app/api/newsroom';
const described = apiRoutes.map((route) => `${route.method} ${route.path}`).sort();

test('every address and method under app/api/newsroom is described, and nothing else', async () => {
  const made: string[] = [];
  for await (const file of glob(`${folder}/**/route.ts`)) {
    const path = file.slice(folder.length, -'/route.ts'.length).replaceAll(/\[(\w+)\]/g, '{$1}');
    if (path.includes('[...')) continue;
    const source = await readFile(file, 'utf8');
    for (const [, method] of source.matchAll(/^export const ([A-Z]+) =/gm)) made.push(`${method} ${path}`);
  }
  expect(made.length).toBeGreaterThan(30);
  expect(made.sort()).toEqual(described);
});

test('each route calls the verb that its description names', async () => {
  for (const { method, path, verb } of apiRoutes) {
    const source = await readFile(`${folder}${path.replaceAll(/\{(\w+)\}/g, '[$1]')}/route.ts`, 'utf8');
    const [, handler = ''] = source.split(`export const ${method} = `);
    expect(handler.split('export const')[0], `${method} ${path}`).toMatch(
      new RegExp(`\\b${verb}\\(|\\(${verb}\\b`),
    );
  }
});

test('the description tells path, query and body apart and keeps the limits of the schemas', async () => {
  const api = await describeApi({ config: readConfig({}) });
  const paths = api.paths as Record<string, Record<string, Operation>>;
  const list = paths['/api/newsroom/stories']?.get;
  expect(list?.parameters.map(({ name, in: where }) => `${where} ${name}`)).toContain('query cursor');
  expect(list?.requestBody).toBeUndefined();

  const publication = paths['/api/newsroom/stories/{id}/publication']?.put;
  expect(publication?.parameters).toMatchObject([{ name: 'id', in: 'path', required: true }]);
  expect(publication?.requestBody?.content['application/json']?.schema.properties).toMatchObject({
    kind: { enum: ['update', 'minor'] },
  });

  const signIn = paths['/api/newsroom/session']?.post;
  expect(signIn?.requestBody?.content['application/json']?.schema.required).toEqual(['email', 'password']);
  expect(JSON.parse(JSON.stringify(api))).toEqual(api);
});

type Operation = {
  parameters: { name: string; in: string; required: boolean }[];
  requestBody?: {
    content: Record<string, { schema: { properties: Record<string, unknown>; required: string[] } }>;
  };
};
