import { blockRules } from './block-rules.ts';
import { withoutComments } from './imports.ts';
import { chainTo, type SourceFile, type Tree } from './tree.ts';

/** One sentence of the direction table (DESIGN §2). `broken` says who breaks it, and by which chain of imports. */
export type Rule = { name: string; broken: (tree: Tree) => string[] };

type Which = (path: string) => boolean;

const isTest: Which = (path) => path.startsWith('tests/') || /\.test\.tsx?$/.test(path);
const within =
  (...folders: string[]): Which =>
  (path) =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
const isPackage =
  (...names: string[]): Which =>
  (target) =>
    names.some((name) => target === name || target.startsWith(`${name}/`));
const anyOf =
  (...some: Which[]): Which =>
  (path) =>
    some.some((one) => one(path));

const isReaders = within('components/site', 'lib/reading', 'app/(site)');
const isSiteFile: Which = (path) => path.endsWith('.site.tsx');
const isEditorFile: Which = (path) => /\.editor\.tsx?$/.test(path);
const isEditorRegistry: Which = (path) => /^lib\/document\/blocks\/editor(-[a-z]+)?\.tsx?$/.test(path);
const isSiteRegistry: Which = (path) => path === 'lib/document/blocks/site.tsx';

/** Files that decide and do nothing else: no machine, no framework, no clock, no chance. */
export const isPure: Which = (path) =>
  (path.startsWith('lib/document/') &&
    path.endsWith('.ts') &&
    path !== 'lib/document/from-html.ts' &&
    !isEditorFile(path) &&
    !isEditorRegistry(path)) ||
  /^lib\/.+\/(rules|[^/]+\.rules)\.ts$/.test(path) ||
  within('lib/photos/captions', 'lib/photos/credit', 'lib/photos/rights', 'lib/schedule')(path) ||
  [
    'lib/access.ts',
    'lib/csv.ts',
    'lib/day.ts',
    'lib/stories/approval.ts',
    'lib/stories/moves.ts',
    'lib/publishing/ready-to-publish.ts',
    'lib/publishing/proposal.ts',
    'lib/publishing/edition-of.ts',
    'lib/publishing/tags.ts',
    'lib/fronts/fill.ts',
    'lib/photos/freeze.ts',
    'lib/photos/reports/period.ts',
    'lib/photos/reports/supplier.ts',
  ].includes(path);

const isOfMachine = anyOf(
  (target) => target.startsWith('node:'),
  isPackage('next', 'react', 'react-dom', 'linkedom'),
);
const isEditorsLibrary: Which = (target) =>
  /^(@tiptap\/|prosemirror-)/.test(target) && target !== '@tiptap/pm/model' && target !== 'prosemirror-model';

export const rules: Rule[] = [
  mayNotImport('lib imports neither app nor components', within('lib'), within('app', 'components')),
  mayNotImport('components import no app', within('components'), within('app')),
  mayNotImport('db imports neither app nor components', within('db'), within('app', 'components')),
  mayNotLoad(
    'below db/seed, db loads nothing of lib',
    (path) => within('db')(path) && !within('db/seed')(path),
    within('lib'),
  ),
  mayNotLoad(
    'db is loaded by lib/server.ts and lib/opening.ts and by nobody else; its types may be imported',
    (path) => within('app', 'components', 'lib')(path) && !within('lib/server.ts', 'lib/opening.ts')(path),
    within('db'),
  ),
  mayNotImport(
    'only db imports drizzle and better-sqlite3',
    (path) => !within('db')(path) && path !== 'drizzle.config.ts',
    isPackage('drizzle-orm', 'drizzle-kit', 'better-sqlite3'),
  ),
  mayNotImport(
    'only app, components and server.ts import next',
    (path) => !within('app', 'components', 'server.ts', 'next.config.js')(path),
    isPackage('next'),
  ),
  mayNotReach(
    'what readers get never reaches the editor',
    isReaders,
    anyOf(isEditorFile, isEditorRegistry, within('components/newsroom', 'components/ui'), isEditorsLibrary),
  ),
  mayNotReach('readers never reach a draft', isReaders, within('lib/stories', 'lib/writing')),
  mayNotSay(
    'readers ask the store for shelf, pages and masthead only',
    isReaders,
    /\bstore\.(stories|steps|versions|publishing|people|photos|jobs|audit)\b/,
  ),
  mayNotReach('pure files reach no machine and no framework', isPure, isOfMachine),
  mayNotSay(
    'pure files have no clock and no chance',
    isPure,
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.|\bfetch\(/,
  ),
  mayNotReach(
    'what readers see of a block needs React and no machine',
    isSiteFile,
    anyOf((target) => target.startsWith('node:'), isPackage('next', 'react-dom')),
  ),
  mayNotReach(
    'server.ts, reader.ts and bin/newsroom.ts run without a build: no JSX in their graph',
    within('server.ts', 'reader.ts', 'bin/newsroom.ts'),
    (target) => target.endsWith('.tsx'),
  ),
  // NODE_ENV is a constant of the bundler and no setting.
  mayNotSay(
    'only lib/config.ts reads the environment',
    (path) => within('app', 'components', 'lib', 'db')(path) && path !== 'lib/config.ts',
    /\bprocess\.env\b(?!\.NODE_ENV\b)|\benv\b[^\n]*from 'node:process'/,
  ),
  mayNotSay(
    'imports are written out, so that they can be followed',
    within('app', 'components', 'lib', 'db'),
    /\bimport\(\s*(?!['"\s])/,
  ),
  mayNotImport(
    '*.site.tsx is for readers: components, app and other *.site.tsx',
    (path) => !anyOf(within('app', 'components'), isSiteFile, isSiteRegistry)(path),
    anyOf(isSiteFile, isSiteRegistry),
  ),
  mayNotImport(
    '*.editor.* is for the editor: components/newsroom and app/(newsroom)',
    (path) => !anyOf(within('components/newsroom', 'app/(newsroom)'), isEditorFile, isEditorRegistry)(path),
    anyOf(isEditorFile, isEditorRegistry),
  ),
  mayNotImport(
    '*.job.ts is for the runner',
    (path) => !within('lib/jobs', 'lib/server.ts', 'server.ts')(path),
    (target) => target.endsWith('.job.ts'),
  ),
  ...blockRules,
  { name: 'source of more than 300 lines is two files', broken: tooLong },
];

/** No import of any kind, of types neither. */
function mayNotImport(name: string, who: Which, what: Which): Rule {
  return perFile(name, who, (file) =>
    file.imports.filter(({ target }) => what(target)).map(({ target }) => `${file.path} → ${target}`),
  );
}

/** Types may be imported; what is loaded when the program runs may not. */
function mayNotLoad(name: string, who: Which, what: Which): Rule {
  return perFile(name, who, (file) =>
    file.imports
      .filter(({ target, isType }) => !isType && what(target))
      .map(({ target }) => `${file.path} → ${target}`),
  );
}

/** Not by any chain of imports. Of chains that end alike, the shortest names the file at fault. */
function mayNotReach(name: string, who: Which, what: Which): Rule {
  const every = perFile(name, who, (file, tree) => chainTo(tree, file.path, what)?.join(' → ') ?? []);
  const broken = (tree: Tree) => {
    const chains = every.broken(tree);
    return chains.filter((chain) => !chains.some((other) => chain.endsWith(` → ${other}`)));
  };
  return { name, broken };
}

function mayNotSay(name: string, who: Which, words: RegExp): Rule {
  return perFile(name, who, (file) =>
    withoutComments(file.source)
      .split('\n')
      .flatMap((line, index) => (words.test(line) ? [`${file.path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

function perFile(
  name: string,
  who: Which,
  faults: (file: SourceFile, tree: Tree) => string | string[],
): Rule {
  const broken = (tree: Tree) =>
    [...tree.files.values()]
      .filter(({ path }) => who(path) && !isTest(path))
      .flatMap((file) => faults(file, tree));
  return { name, broken };
}

function tooLong({ files }: Tree): string[] {
  return [...files.values()]
    .map(({ path, source }) => ({ path, lines: source.trimEnd().split('\n').length }))
    .filter(({ path, lines }) => lines > 300 && !isTest(path) && !path.includes('/migrations/'))
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}
