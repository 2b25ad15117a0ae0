import { expect, type Page } from '@playwright/test';
import type { List, PersonAnswer, PhotoAnswer, StoryCard } from '#lib/answers.ts';
import { signIn } from '#tests/support/client.ts';
import { test } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';

const ada = { email: 'ada@newsroom.test', password: 'words that nobody guesses' };

test('the sample that the first admin ticks is a newspaper: stories, credited photos, people of each role', async ({
  open,
}) => {
  test.setTimeout(300_000);
  const server = await startServer({ env: { NEWSROOM_ADMIN_EMAIL: '', NEWSROOM_ADMIN_PASSWORD: '' } });
  try {
    await setUpWithSample(server, open);
    const admin = await signIn(server, ada.email, ada.password);
    const stories = await admin.ok<List<StoryCard> & { counts: Record<string, number> }>(
      'GET',
      '/stories?limit=100',
    );
    expect(stories.items.length).toBeGreaterThanOrEqual(40);
    expect(stories.counts.published).toBeGreaterThanOrEqual(30);
    expect(new Set(stories.items.map((story) => story.section?.name)).size).toBe(6);
    const photos = await admin.ok<List<PhotoAnswer>>('GET', '/photos?limit=100');
    expect(photos.items.length).toBeGreaterThanOrEqual(20);
    expect(photos.items.filter((photo) => photo.creditLine === '' || photo.caption === '')).toEqual([]);
    const people = await admin.ok<List<PersonAnswer>>('GET', '/people');
    expect(new Set(people.items.map((person) => person.role))).toEqual(
      new Set(['admin', 'editor', 'reporter', 'contributor']),
    );

    const page = await open(server);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The Harbor Herald');
    expect(await page.locator('main img').count()).toBeGreaterThan(10);
    const lead = page.locator('main img').first();
    await expect
      .poll(() => lead.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(300);
  } finally {
    await server.remove();
  }
});

async function setUpWithSample(
  server: RunningServer,
  open: (server: RunningServer) => Promise<Page>,
): Promise<void> {
  const page = await open(server);
  await page.goto(/http:\S+\/newsroom\/set-up\?token=\S+/.exec(server.output())?.[0] ?? '');
  await page.getByLabel('Name of the newsroom').fill('The Harbor Herald');
  await page.getByLabel('Your name').fill('Ada Admin');
  await page.getByLabel('Your email').fill(ada.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(ada.password);
  await page.getByText('Start with a sample newsroom').click();
  await page.getByRole('button', { name: 'Open the newsroom' }).click();
  await expect(page.getByText('Writing stories and drawing photos…')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Desk' })).toBeVisible({ timeout: 240_000 });
}
