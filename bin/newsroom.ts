import path from 'node:path';
import type { Store } from '#db/index.ts';
import { sentenceOfChain } from '#lib/audit/chain.rules.ts';
import { type Config, readConfig } from '#lib/config.ts';
import { openStoreOf } from '#lib/opening.ts';
import { startFault } from '#lib/start-faults.ts';
import { catchUpCheckpoints } from '#lib/writing/checkpoint.ts';
import { nobodyListens } from '#lib/writing/live.ts';

type Command = { does: string; run(store: Store, config: Config): Promise<string> };

/** What is done at a terminal, also while the newsroom runs: `npm run newsroom -- backup`. */
const commands: Record<string, Command> = {
  backup: {
    does: 'copies the database, whole, while it is in use',
    async run(store, config) {
      const file = await store.backUp();
      return `The copy lies at ${file}. Photos are files: keep ${path.join(config.dataFolder, 'files')} with it.`;
    },
  },
  migrate: {
    does: 'brings the database to this version (the start does it too)',
    async run({ opened }) {
      if (opened.migrations === 0) return 'The database is up to date.';
      const before = opened.backup ? ` As it was before it lies at ${opened.backup}.` : '';
      return `Ran ${opened.migrations} migrations.${before}`;
    },
  },
  'verify-audit': {
    does: 'walks along the chain of the audit; with a hash that was noted earlier also asks whether it is still in it',
    async run(store) {
      const found = await store.audit.verify(process.argv[3]);
      if (!found.intact) process.exitCode = 1;
      return sentenceOfChain(found);
    },
  },
  checkpoint: {
    does: 'makes the checkpoints of stories that a crash left out',
    async run(store) {
      const made = await catchUpCheckpoints({ store, log: console, live: nobodyListens });
      return made === 1 ? 'Made 1 checkpoint.' : `Made ${made} checkpoints.`;
    },
  },
};

const name = process.argv[2] ?? '';
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
let config: Config | null = null;
try {
  if (!command) {
    const list = Object.entries(commands).map(([each, { does }]) => `  ${each.padEnd(14)}${does}`);
    console.error(`npm run newsroom -- <command>\n${list.join('\n')}`);
    process.exitCode = name ? 1 : 0;
  } else {
    config = readConfig();
    const store = await openStoreOf(config);
    try {
      console.log(await command.run(store, config));
    } finally {
      await store.close();
    }
  }
} catch (error) {
  console.error(startFault(error, config) ?? error);
  process.exitCode = 1;
}
