import os from 'node:os';
import { actsFigures } from './acts.ts';
import { cleaningFigures } from './cleaning.ts';
import { deskFigures } from './desk.ts';
import { discoveryFigures } from './discovery.ts';
import type { Figure } from './figure.ts';
import { frontsFigures } from './fronts.ts';
import { arePinned } from './load.ts';
import { type Measured, newsroomOf } from './newsroom.ts';
import { publishingFigures } from './publishing.ts';
import { scheduleFigures } from './schedule.ts';
import { sizeFigures } from './size.ts';
import { speedFigures } from './speed.ts';
import { uploadFigures } from './upload.ts';
import { weightFigures } from './weight.ts';

/**
 * The promised figures, each as a ratio or a count taken in one run (`npm run bench`, after a build); only some of
 * them when they are named (`npm run bench -- speed size`).
 */
const benches: Record<string, () => Promise<Figure[]>> = {
  weight: async () => weightFigures(await newsroom(10)),
  speed: async () => speedFigures(await newsroom(10)),
  size: async () => sizeFigures(await newsroom(10), await newsroom(10_000)),
  publishing: async () => publishingFigures(await newsroom(10)),
  acts: actsFigures,
  schedule: scheduleFigures,
  desk: deskFigures,
  discovery: discoveryFigures,
  fronts: frontsFigures,
  cleaning: cleaningFigures,
  upload: uploadFigures,
};

const made = new Map<number, Promise<Measured>>();
function newsroom(stories: number): Promise<Measured> {
  const running = made.get(stories) ?? newsroomOf(stories);
  made.set(stories, running);
  return running;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: name some of ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}

console.log(
  `${os.cpus()[0]?.model.trim()}, ${os.availableParallelism()} cores, Node ${process.versions.node}; ` +
    `${arePinned ? 'server and load each pinned to one core' : 'nothing pinned'}, 32 connections, figures per second of server CPU\n`,
);
let kept = true;
try {
  for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
    for (const { name: what, value, promise, ...figure } of (await benches[name]?.()) ?? []) {
      console.log(`${figure.kept ? 'kept  ' : 'BROKEN'} ${what}: ${value}, promised ${promise}`);
      kept &&= figure.kept;
    }
  }
} finally {
  await Promise.all([...made.values()].map(async (each) => (await each).server.remove()));
}
process.exitCode = kept ? 0 : 1;
