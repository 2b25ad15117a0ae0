// `npm test`, or `npm test -- unit|store|http|e2e …` for a part. Runs on any Node from 18; the tests run on our own.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './steps/build.mjs';
import { seeToChromium } from './steps/chromium.mjs';
import { install } from './steps/install.mjs';
import { endWith, runTool, Stop, say } from './steps/run.mjs';

const reports = mkdtempSync(path.join(os.tmpdir(), 'slugline-tests-'));
const counts = { passed: 0, failed: 0 };
/** Said again at the end: a long log is read from below, and is often cut above. */
const failures = [];

const parts = {
  check: async () => {
    await asOneTest('biome', () => runTool('@biomejs/biome/bin/biome', ['check', '.']));
    await asOneTest('tsc', () => runTool('typescript/bin/tsc', ['-p', '.']));
  },
  unit: () => vitest('unit'),
  store: () => vitest('store'),
  http: async () => {
    await build();
    await vitest('http');
  },
  e2e: async () => {
    await seeToChromium();
    await build();
    await playwright();
  },
};

const wanted = process.argv.slice(2);
try {
  const unknown = wanted.find((name) => !(name in parts));
  if (unknown)
    throw new Stop(`There is no part "${unknown}" of the tests; there are ${Object.keys(parts).join(', ')}.`);
  await install();
  for (const name of wanted.length > 0 ? wanted : Object.keys(parts)) {
    say(`\n── ${name} ──`);
    await parts[name]();
  }
} catch (error) {
  endWith(error);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
if (failures.length > 0) say(`\nFailed:\n${failures.map((name) => `  ${name}`).join('\n')}`);
say(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;

async function asOneTest(name, check) {
  const code = await check();
  say(code === 0 ? `${name}: nothing to say against it` : `${name}: refused, see above`);
  counts[code === 0 ? 'passed' : 'failed'] += 1;
  if (code !== 0) failures.push(name);
}

async function vitest(project) {
  const report = path.join(reports, `${project}.json`);
  const code = await runTool('vitest/vitest.mjs', [
    'run',
    `--project=${project}`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  count(project, code, report, (json) => {
    const names = json.testResults.flatMap(failedIn);
    return { passed: json.numPassedTests, failed: names.length, names };
  });
}

async function playwright() {
  const report = path.join(reports, 'e2e.json');
  const code = await runTool(
    '@playwright/test/cli.js',
    ['test', '--pass-with-no-tests', '--reporter=list,json'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    },
  );
  count('e2e', code, report, ({ stats, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    names: suites.flatMap(failedSpecs),
  }));
}

function failedIn({ name, status, message, assertionResults }) {
  const file = path.relative('.', name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLines(message)}`] : [];
  return failed.map(
    (test) => `${file} > ${test.fullName}\n    ${firstLines(test.failureMessages.join('\n'))}`,
  );
}

function failedSpecs(suite) {
  const failed = suite.specs.filter((spec) => !spec.ok);
  const names = failed.map((spec) => `tests/e2e/${spec.file}:${spec.line} > ${spec.title}`);
  return [...names, ...(suite.suites ?? []).flatMap(failedSpecs)];
}

function firstLines(text) {
  return text.split('\n').slice(0, 6).join('\n    ');
}

/** A run that broke off without a failed test (a file that does not load, no report) is a failure all the same. */
function count(part, code, report, read) {
  let found = { passed: 0, failed: 0, names: [] };
  try {
    found = read(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    say('The tests broke off without a report.');
  }
  counts.passed += found.passed;
  counts.failed += found.failed;
  failures.push(...found.names);
  if (code !== 0 && found.failed === 0) {
    counts.failed += 1;
    failures.push(`${part}: the run broke off`);
  }
}
