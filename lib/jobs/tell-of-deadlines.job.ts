import { tellOfDeadlines } from '../planning/tell-of-deadlines.ts';
import type { JobKind } from './runner.ts';

/** Runs at each deadline, and with every sweep for those that a process which ended did not ask for. */
export const tellOfDeadlinesJob: JobKind = (services) => tellOfDeadlines(services);
