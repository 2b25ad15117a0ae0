// `npm start` and `npm run dev` on any Node from 18: installs and builds what is missing, then hands over to the
// newsroom's own Node. A plain script under a plain ending, so that the oldest Node can read it: a machine that has
// Node 10 or 12 is told what is missing. Everything newer is loaded after the check.
const oldest = 18;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(
    `Slugline needs Node ${oldest} or newer to start, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}

import('./steps/serve.mjs').then(({ startNewsroom }) =>
  startNewsroom({ development: process.argv.includes('--dev') }),
);
