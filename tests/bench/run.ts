import os from 'node:os';
import type { Figure } from './figure.ts';
import { arePinned } from './load.ts';
import { newsroomOf } from './newsroom.ts';
import { publishingFigures } from './publishing.ts';
import { sizeFigures } from './size.ts';
import { speedFigures } from './speed.ts';
import { weightFigures } from './weight.ts';

/** The promised figures, each as a ratio or a count taken in one run (`npm run bench`, after a build). */
console.log(
  `${os.cpus()[0]?.model.trim()}, ${os.availableParallelism()} cores, Node ${process.versions.node}; ` +
    `${arePinned ? 'server and load each pinned to one core' : 'nothing pinned'}, 32 connections, figures per second of server CPU\n`,
);
let kept = true;
const print = (figures: Figure[]) => {
  for (const { name, value, promise, ...figure } of figures) {
    console.log(`${figure.kept ? 'kept  ' : 'BROKEN'} ${name}: ${value}, promised ${promise}`);
    kept &&= figure.kept;
  }
};

const small = await newsroomOf(10);
const large = await newsroomOf(10_000);
try {
  print(await weightFigures(small));
  print(await speedFigures(small));
  print(await sizeFigures(small, large));
  print(await publishingFigures(small));
} finally {
  await Promise.all([small.server.remove(), large.server.remove()]);
}
process.exitCode = kept ? 0 : 1;
