// `npm start` and `npm run dev` on any Node from 18: installs and builds what is missing, then hands over to the
// newsroom's own Node. Everything newer than Node 18 is loaded after the check.
const oldest = 18;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  console.error(
    `Slugline needs Node ${oldest} or newer to start, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}

const { startNewsroom } = await import('./steps/serve.mjs');
await startNewsroom({ development: process.argv.includes('--dev') });
