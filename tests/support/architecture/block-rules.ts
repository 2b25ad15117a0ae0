import type { Rule } from './rules.ts';
import type { Tree } from './tree.ts';

const blocksFolder = 'lib/document/blocks';

/** What each kind of block is made of, and the registry that must name it (STYLE 9). */
const members = [
  { what: 'node', file: /^(?<kind>[^/]+)\/\k<kind>\.ts$/, ending: '.ts', registry: /^shape\.ts$/ },
  {
    what: 'page',
    file: /^(?<kind>[^/]+)\/\k<kind>\.site\.tsx$/,
    ending: '.site.tsx',
    registry: /^site\.tsx$/,
  },
  {
    what: 'editor',
    file: /^(?<kind>[^/]+)\/\k<kind>\.editor\.tsx?$/,
    ending: '.editor.ts',
    registry: /^editor\.tsx?$/,
  },
  { what: 'test', file: /^(?<kind>[^/]+)\/\k<kind>\.test\.tsx?$/, ending: '.test.ts', registry: null },
];

export const blockRules: Rule[] = [
  { name: 'every block folder is complete', broken: incomplete },
  { name: 'every block is registered for schema, page and editor', broken: unregistered },
];

function incomplete(tree: Tree): string[] {
  return kindsIn(tree).flatMap((kind) =>
    members
      .filter(({ file }) => !inBlocks(tree).some((path) => file.exec(path)?.groups?.kind === kind))
      .map(({ what, ending }) => `${blocksFolder}/${kind}/ has no ${what}: ${kind}${ending}`),
  );
}

function unregistered(tree: Tree): string[] {
  return inBlocks(tree).flatMap((path) =>
    members.flatMap(({ file, registry, what }) => {
      if (!registry || !file.test(path)) return [];
      const name = inBlocks(tree).find((candidate) => registry.test(candidate));
      const imports = tree.files.get(`${blocksFolder}/${name}`)?.imports ?? [];
      const isNamed = imports.some(({ target, isType }) => !isType && target === `${blocksFolder}/${path}`);
      return isNamed
        ? []
        : [
            `${blocksFolder}/${path} is not in the registry of the ${what}s (${name ?? 'which does not exist'})`,
          ];
    }),
  );
}

function kindsIn(tree: Tree): string[] {
  return [
    ...new Set(inBlocks(tree).flatMap((path) => (path.includes('/') ? [path.split('/')[0] ?? ''] : []))),
  ];
}

function inBlocks(tree: Tree): string[] {
  return [...tree.files.keys()]
    .filter((path) => path.startsWith(`${blocksFolder}/`))
    .map((path) => path.slice(blocksFolder.length + 1));
}
