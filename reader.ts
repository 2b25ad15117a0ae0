import { readConfig } from './lib/config.ts';
import { startReader } from './lib/readers/reader.ts';

/** A process that `server.ts` starts for readers where the machine has several cores (NEWSROOM_READERS). */
startReader(readConfig(), process.argv[2] ?? '');
