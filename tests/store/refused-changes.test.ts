import { expect, test } from 'vitest';
import { handle } from '#app/api/newsroom/handle.ts';
import { startSession } from '#lib/people/sessions.ts';
import { provideServices } from '#lib/services.ts';
import { changeSettings } from '#lib/settings/change-settings.ts';
import { aContext } from '../support/context.ts';
import { anAudit, aPerson } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';

const put = handle(changeSettings);
const asked = (cookie: string) =>
  put(
    new Request('http://localhost:3000/api/newsroom/settings', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site', cookie },
      body: '{"name": "Taken over"}',
    }),
    { params: Promise.resolve({}) },
  );

test('a change that another site asks for is refused; the audit keeps whose session it tried to use', async () => {
  const store = await freshStore();
  const admin = aPerson({ role: 'admin' });
  await store.people.add(admin, anAudit());
  const ctx = await aContext(store, null);
  provideServices(ctx);
  const cookie = `slugline_session=${await startSession(ctx, admin)}`;

  expect((await asked(cookie)).status).toBe(403);
  expect((await store.masthead.settings()).name).not.toBe('Taken over');
  const { items } = await store.audit.list({ limit: 10, action: 'cross-origin request' });
  expect(items).toMatchObject([{ actorId: admin.id, allowed: false }]);
});

test('a stranger can not fill the audit, which nothing is ever taken out of', async () => {
  const store = await freshStore();
  provideServices(await aContext(store, null));
  for (let time = 0; time < 3; time++) expect((await asked('')).status).toBe(403);
  expect((await store.audit.list({ limit: 10 })).items).toEqual([]);
});
