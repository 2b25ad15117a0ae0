import { expect, test } from 'vitest';
import { importsOf, withoutComments } from './support/architecture/imports.ts';
import { rules } from './support/architecture/rules.ts';
import { treeOf } from './support/architecture/tree.ts';

type Sources = Record<string, string>;
const block = (kind: string, but?: string): Sources => {
  const files: Sources = {
    'lib/document/blocks/shape.ts': `import { ${kind} } from './${kind}/${kind}.ts';`,
    'lib/document/blocks/site.tsx': `import { ${kind} } from './${kind}/${kind}.site.tsx';`,
    'lib/document/blocks/editor.ts': `import { editor } from './${kind}/${kind}.editor.ts';`,
    [`lib/document/blocks/${kind}/${kind}.ts`]: '',
    [`lib/document/blocks/${kind}/${kind}.site.tsx`]: '',
    [`lib/document/blocks/${kind}/${kind}.editor.ts`]: '',
    [`lib/document/blocks/${kind}/${kind}.test.ts`]: '',
  };
  return Object.fromEntries(Object.entries(files).filter(([path]) => path !== but));
};

/** For each rule: a tree that breaks it, what it says then, and a tree that looks alike and is right. */
const cases: Record<string, { wrong: Sources; says: string; right: Sources }> = {
  'lib imports neither app nor components': {
    wrong: { 'lib/a.ts': "import type { B } from '#components/b.tsx';" },
    says: 'lib/a.ts → components/b.tsx',
    right: { 'lib/a.ts': "// import { B } from '#components/b.tsx';\nimport { c } from './c.ts';" },
  },
  'components import no app': {
    wrong: { 'components/a.tsx': "import { b } from '#app/b.ts';" },
    says: 'components/a.tsx → app/b.ts',
    right: { 'components/a.tsx': "import { b } from '#lib/b.ts';" },
  },
  'db imports neither app nor components': {
    wrong: { 'db/seed/a.ts': "import { b } from '../../components/b.tsx';" },
    says: 'db/seed/a.ts → components/b.tsx',
    right: { 'db/seed/a.ts': "import { b } from '../b.ts';" },
  },
  'below db/seed, db loads nothing of lib': {
    wrong: { 'db/sqlite/a.ts': "import { b } from '#lib/b.ts';" },
    says: 'db/sqlite/a.ts → lib/b.ts',
    right: { 'db/sqlite/a.ts': "import type { B } from '#lib/b.ts';", 'db/seed/a.ts': "import '#lib/b.ts';" },
  },
  'db is loaded by lib/server.ts and lib/opening.ts and by nobody else; its types may be imported': {
    wrong: { 'lib/stories/a.ts': "export { openStore } from '#db/index.ts';" },
    says: 'lib/stories/a.ts → db/index.ts',
    right: {
      'lib/stories/a.ts': "import type { Store } from '#db/index.ts';",
      'lib/server.ts': "import { wasCutOff } from '#db/seed/wanted.ts';",
      'lib/opening.ts': "import { openStore } from '#db/index.ts';",
    },
  },
  'only db imports drizzle and better-sqlite3': {
    wrong: { 'lib/a.ts': "import { eq } from 'drizzle-orm/sqlite-core';" },
    says: 'lib/a.ts → drizzle-orm/sqlite-core',
    right: { 'db/sqlite/a.ts': "import { eq } from 'drizzle-orm';" },
  },
  'only app, components and server.ts import next': {
    wrong: { 'lib/a.ts': "import type { NextConfig } from 'next';" },
    says: 'lib/a.ts → next',
    right: { 'server.ts': "import next from 'next';", 'lib/a.ts': "import { nextTick } from 'nextish';" },
  },
  'what readers get never reaches the editor': {
    wrong: {
      'app/(site)/route.ts': "import { page } from '#components/site/page.tsx';",
      'components/site/page.tsx': "import { body } from '#lib/body.ts';",
      'lib/body.ts': "const later = () => import('@tiptap/core');",
    },
    says: 'components/site/page.tsx → lib/body.ts → @tiptap/core',
    right: {
      'components/site/body.tsx':
        "import type { Editor } from '@tiptap/core';\nimport { Node } from '@tiptap/pm/model';",
    },
  },
  'readers never reach a draft': {
    wrong: {
      'lib/reading/a.ts': "import { b } from '../b.ts';",
      'lib/b.ts': "import { readStory } from './stories/read-story.ts';",
    },
    says: 'lib/reading/a.ts → lib/b.ts → lib/stories/read-story.ts',
    right: { 'lib/reading/a.ts': "import { page } from './page-cache.ts';" },
  },
  'readers ask the store for shelf, pages and masthead only': {
    wrong: { 'lib/reading/a.ts': 'const story = await store.stories.byId(id);' },
    says: 'lib/reading/a.ts:1: const story = await store.stories.byId(id);',
    right: { 'lib/reading/a.ts': '/* never store.stories */ const story = await store.shelf.byPath(path);' },
  },
  'pure files reach no machine and no framework': {
    wrong: {
      'lib/access.ts': "import { a } from './a.ts';",
      'lib/a.ts': "import { readFileSync } from 'node:fs';",
    },
    says: 'lib/access.ts → lib/a.ts → node:fs',
    right: {
      'lib/access.ts': "import type { Role } from '#db/index.ts';",
      'lib/document/from-html.ts': "import 'linkedom';",
    },
  },
  'pure files have no clock and no chance': {
    wrong: { 'lib/publishing/edition-of.ts': 'const id = 1;\nconst at = Date.now();' },
    says: 'lib/publishing/edition-of.ts:2: const at = Date.now();',
    right: { 'lib/publishing/edition-of.ts': 'const at = new Date(millis); // not Date.now()' },
  },
  'what readers see of a block needs React and no machine': {
    wrong: { 'lib/document/blocks/photo/photo.site.tsx': "import Image from 'next/image';" },
    says: 'lib/document/blocks/photo/photo.site.tsx → next/image',
    right: { 'lib/document/blocks/photo/photo.site.tsx': "import { Fragment } from 'react';" },
  },
  'server.ts, reader.ts and bin/newsroom.ts run without a build: no JSX in their graph': {
    wrong: { 'server.ts': "import { a } from '#lib/a.ts';", 'lib/a.ts': "import { b } from './b.tsx';" },
    says: 'server.ts → lib/a.ts → lib/b.tsx',
    right: { 'server.ts': "import { a } from '#lib/a.ts';", 'lib/a.ts': "import type { B } from './b.tsx';" },
  },
  'only lib/config.ts reads the environment': {
    wrong: { 'lib/a.ts': 'const port = process.env.PORT;' },
    says: 'lib/a.ts:1: const port = process.env.PORT;',
    right: {
      'lib/config.ts': 'process.env.PORT',
      'lib/a.ts': "// process.env is read in config.ts\nconst env = 'x';",
    },
  },
  'imports are written out, so that they can be followed': {
    wrong: { 'lib/a.ts': 'await import(name);' },
    says: 'lib/a.ts:1: await import(name);',
    right: { 'lib/a.ts': "await import('sharp');" },
  },
  '*.site.tsx is for readers: components, app and other *.site.tsx': {
    wrong: { 'lib/stories/a.ts': "import { Photo } from '../document/blocks/photo/photo.site.tsx';" },
    says: 'lib/stories/a.ts → lib/document/blocks/photo/photo.site.tsx',
    right: { 'components/site/a.tsx': "import { StoryBody } from '#lib/document/blocks/site.tsx';" },
  },
  '*.editor.* is for the editor: components/newsroom and app/(newsroom)': {
    wrong: { 'lib/writing/a.ts': "import { editor } from '#lib/document/blocks/photo/photo.editor.ts';" },
    says: 'lib/writing/a.ts → lib/document/blocks/photo/photo.editor.ts',
    right: {
      'components/newsroom/editor/a.tsx': "import { editors } from '#lib/document/blocks/editor.ts';",
    },
  },
  '*.job.ts is for the runner': {
    wrong: { 'lib/stories/a.ts': "import { job } from '../photos/renditions.job.ts';" },
    says: 'lib/stories/a.ts → lib/photos/renditions.job.ts',
    right: { 'lib/jobs/run.ts': "import { job } from '../photos/renditions.job.ts';" },
  },
  'every block folder is complete': {
    wrong: block('photo', 'lib/document/blocks/photo/photo.editor.ts'),
    says: 'lib/document/blocks/photo/ has no editor: photo.editor.ts',
    right: block('photo'),
  },
  'every block is registered for schema, page and editor': {
    wrong: {
      ...block('photo'),
      'lib/document/blocks/site.tsx': "import type { P } from './photo/photo.site.tsx';",
    },
    says: 'lib/document/blocks/photo/photo.site.tsx is not in the registry of the pages (site.tsx)',
    right: block('photo'),
  },
  'source of more than 300 lines is two files': {
    wrong: { 'lib/a.ts': 'x;\n'.repeat(301) },
    says: 'lib/a.ts has 301 lines',
    right: { 'lib/a.ts': 'x;\n'.repeat(300), 'lib/a.test.ts': 'x;\n'.repeat(301) },
  },
};

test('every rule is shown to fail', () => {
  expect(Object.keys(cases)).toEqual(rules.map(({ name }) => name));
});

test.each(rules)('can fail: $name', ({ name, broken }) => {
  expect(broken(treeOf(cases[name]?.wrong ?? {}))).toEqual([cases[name]?.says]);
  expect(broken(treeOf(cases[name]?.right ?? {}))).toEqual([]);
});

test('a test may import what it tests', () => {
  const tree = treeOf({
    'lib/a.test.ts': "import { b } from '#components/b.tsx';\nimport Database from 'better-sqlite3';",
  });
  expect(rules.flatMap(({ broken }) => broken(tree))).toEqual([]);
});

test('imports are found in every form, and not in comments', () => {
  const source = [
    "import a from 'a';",
    "import type { B } from 'b';",
    'import {',
    '  type C,',
    "} from 'c';",
    "import 'd';",
    "export * from './e.ts';",
    "export type { F } from '#lib/f.ts';",
    "const g = await import('g');",
    "type H = typeof import('h');",
    "// import i from 'i';",
    "/* import j from 'j';",
    " import k from 'k'; */",
    "const url = 'https://example.com'; import('l');",
    "import type from 'm';",
    "export const text = 'from here';",
  ].join('\n');
  expect(
    importsOf('lib/x/y.ts', source, new Set()).map(({ target, isType }) =>
      isType ? `type ${target}` : target,
    ),
  ).toEqual(['a', 'type b', 'c', 'lib/x/e.ts', 'type lib/f.ts', 'm', 'd', 'g', 'type h', 'l']);
});

test('taking comments out keeps the line numbers', () => {
  expect(withoutComments('a /* b\nc */ d // e\nf')).toBe('a     \n     d     \nf');
});
