import type { Role } from '#db/index.ts';
import { type Client, signInAs, signInAsAdmin } from '../client.ts';
import type { RunningServer } from '../server.ts';
import { makeDesk } from '../stories.ts';

/** What the permission matrix plays on: a server, one person of each role, and what their stories need. */
export type World = {
  server: RunningServer;
  people: Record<Role, Client>;
  editor: Client;
  admin: Client;
  desk: { sectionId: string; authorId: string };
};

export type Who = Client | null;
export type Attempt = { path: string; body?: unknown; headers?: Record<string, string> };
/** statuses for nobody, contributor, reporter, editor, admin */
export type Expected = [number, number, number, number, number];
/** what is tried: its target is made new for each attempt, by somebody who may */
export type Row = [route: string, case_: string, Expected, (who: Who) => Promise<Attempt> | Attempt];

export async function makeWorld(server: RunningServer): Promise<World> {
  const people = {
    contributor: await signInAs(server, 'contributor'),
    reporter: await signInAs(server, 'reporter'),
    editor: await signInAs(server, 'editor'),
    admin: await signInAsAdmin(server),
  };
  const { editor, admin } = people;
  return { server, people, editor, admin, desk: await makeDesk(editor) };
}

/** A few letters that no other test has. */
export const someone = () => crypto.randomUUID().slice(0, 8);
