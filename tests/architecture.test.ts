import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from './support/architecture/rules.ts';
import { treeOnDisk } from './support/architecture/tree.ts';

const tree = treeOnDisk(path.resolve(import.meta.dirname, '..'));

test('the tree was found', () => {
  expect([...tree.files.keys()]).toEqual(
    expect.arrayContaining(['server.ts', 'lib/document/schema.ts', 'db/index.ts']),
  );
});

test.each(rules)('$name', ({ broken }) => {
  expect(broken(tree)).toEqual([]);
});
