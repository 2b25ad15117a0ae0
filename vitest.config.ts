import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{lib,db,components,app}/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'store', include: ['tests/store/**/*.test.ts'], testTimeout: 30_000 } },
      {
        test: {
          name: 'http',
          include: ['tests/http/**/*.test.ts'],
          // Each file runs the built server; on two cores they run one after the other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
