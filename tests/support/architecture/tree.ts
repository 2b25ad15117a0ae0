import { globSync, readFileSync } from 'node:fs';
import { type Import, importsOf } from './imports.ts';

/** The source as the rules see it: each file's text and what it imports, by paths from the root of the tree. */
export type Tree = { files: Map<string, SourceFile> };
export type SourceFile = { path: string; source: string; imports: Import[] };

/** A tree of made-up files, for showing that a rule can fail. */
export function treeOf(sources: Record<string, string>): Tree {
  const names = new Set(Object.keys(sources));
  const files = Object.entries(sources).map(
    ([path, source]) => [path, { path, source, imports: importsOf(path, source, names) }] as const,
  );
  return { files: new Map(files) };
}

/** The tree on the disk: all code that is ours, tests included. */
export function treeOnDisk(root: string): Tree {
  const paths = globSync(['{app,components,lib,db,bin,tests}/**/*.{ts,tsx,mjs,js,css}', '*.{ts,js,mjs}'], {
    cwd: root,
  }).filter((path) => !path.endsWith('.d.ts'));
  return treeOf(
    Object.fromEntries(paths.sort().map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')])),
  );
}

/**
 * The shortest way by which running `from` loads something that `isForbidden` names; null when there is none.
 * `import type` loads nothing. The last link is a file or a package.
 */
export function chainTo(tree: Tree, from: string, isForbidden: (target: string) => boolean): string[] | null {
  const waiting: string[][] = [[from]];
  const seen = new Set([from]);
  for (let chain = waiting.shift(); chain; chain = waiting.shift()) {
    for (const { target, isType } of tree.files.get(chain.at(-1) ?? '')?.imports ?? []) {
      if (isType || seen.has(target)) continue;
      if (isForbidden(target)) return [...chain, target];
      seen.add(target);
      waiting.push([...chain, target]);
    }
  }
  return null;
}
