import path from 'node:path';

/** `target` is a path from the root for a file of ours, else the package as it is written. */
export type Import = { target: string; isType: boolean };

const statement =
  /^[ \t]*(?:import|export)\b(?<clause>[^'";]*?)\bfrom\s*(?<quote>['"])(?<name>[^'"]+)\k<quote>/gm;
const sideEffect = /^[ \t]*import\s*(['"])(?<name>[^'"]+)\1/gm;
const dynamic = /(?<typeOf>typeof\s+)?\bimport\(\s*(['"])(?<name>[^'"]+)\2/g;

/**
 * All that a file imports: static, dynamic and re-exported. `import { type A }` counts as loading its file, because
 * with `verbatimModuleSyntax` it does.
 */
export function importsOf(file: string, source: string, files: ReadonlySet<string>): Import[] {
  const code = withoutComments(source);
  const found: Import[] = [];
  const add = (name: string, isType: boolean) => found.push({ target: targetOf(file, name, files), isType });
  for (const { groups } of code.matchAll(statement))
    add(groups?.name ?? '', /^\s*type\s+\S/.test(groups?.clause ?? ''));
  for (const { groups } of code.matchAll(sideEffect)) add(groups?.name ?? '', false);
  for (const { groups } of code.matchAll(dynamic)) add(groups?.name ?? '', groups?.typeOf !== undefined);
  return found;
}

/**
 * The code without its comments, line numbers kept. Strings and templates are stepped over, so that "https://" is no
 * comment. A regular expression with a quote in it may hide what follows on its own line, no more.
 */
export function withoutComments(source: string): string {
  const token =
    /\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;
  return source.replace(token, (text) => (text.startsWith('/') ? text.replace(/[^\n]/g, ' ') : text));
}

function targetOf(file: string, name: string, files: ReadonlySet<string>): string {
  if (name.startsWith('#')) return name.slice(1);
  if (!name.startsWith('.')) return name;
  const resolved = path.posix.join(path.posix.dirname(file), name);
  return files.has(resolved)
    ? resolved
    : (endings.map((end) => resolved + end).find((full) => files.has(full)) ?? resolved);
}

const endings = ['.ts', '.tsx', '/index.ts'];
