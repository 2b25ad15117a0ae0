import { expect } from '@playwright/test';
import type { List, ScheduledStory, StoryAnswer } from '#lib/answers.ts';
import { dateOf, daysLater, weekOf } from '#lib/schedule/calendar.ts';
import { signInAs } from '#tests/support/client.ts';
import { axeFindings, test } from '#tests/support/newsroom-page.ts';
import { type RunningServer, startServer } from '#tests/support/server.ts';
import { makeDesk, makeStory } from '#tests/support/stories.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(() => server.remove());

const zone = 'America/New_York';

test('an editor sets a time, is asked which of two, moves it by keyboard, and puts an embargo on another', async ({
  open,
}) => {
  const editor = await signInAs(server, 'editor', 'Ada Chief');
  const desk = await makeDesk(editor);
  const story = await makeStory(editor, desk, 'The ferry timetable');
  const page = await open(server, editor);
  const scheduled = async () =>
    (await editor.ok<List<ScheduledStory>>('GET', '/schedule')).items[0]?.schedule.local;

  await page.goto(`/newsroom/stories/${story.id}`);
  await page.getByRole('button', { name: 'Publish at…' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('Day').fill('2027-03-14');
  await dialog.getByLabel('Time', { exact: true }).fill('02:30');
  await dialog.getByRole('combobox', { name: 'Time zone' }).fill('New York');
  await page.getByRole('option', { name: 'America/New York' }).click();
  await expect(dialog.getByText('does not exist')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take 03:00' }).click();
  await dialog.getByLabel('Day').fill('2027-11-07');
  await dialog.getByLabel('Time', { exact: true }).fill('01:30');
  await dialog.getByText('The second, UTC−05:00').click();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await expect(page.getByText('Goes out Sun 7 Nov, 01:30')).toBeVisible();
  const set = await editor.ok<StoryAnswer>('GET', `/stories/${story.id}`);
  expect(set).toMatchObject({ state: 'scheduled', schedule: { at: Date.UTC(2027, 10, 7, 6, 30) } });

  // A day of next week, which the week's screen has seven columns for.
  const monday = weekOf(daysLater(dateOf(Date.now(), zone), 7))[0] ?? '';
  await editor.ok('PUT', `/stories/${story.id}/publication`, { at: { local: `${monday}T06:00`, zone } });
  await page.goto('/newsroom/schedule');
  await expect(page.getByRole('link', { name: 'The ferry timetable' })).toBeVisible();
  await expect(page.getByText('set by Ada Chief')).toBeVisible();
  await page.getByRole('tab', { name: 'Week' }).click();
  await page.getByRole('button', { name: 'The week after' }).click();
  const handle = page.getByRole('button', { name: 'Move “The ferry timetable”' });
  await handle.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('It goes out on')).toBeVisible();
  await expect.poll(scheduled).not.toBe(`${monday}T06:00`);
  expect(await scheduled()).toMatch(/T06:00$/);
  expect(await axeFindings(page)).toEqual([]);

  const kept = await makeStory(editor, desk, 'The figures');
  await page.goto(`/newsroom/stories/${kept.id}`);
  await page.getByRole('button', { name: 'Embargo…' }).click();
  await page.getByText('Until somebody lifts it').click();
  await page.getByRole('button', { name: 'Set embargo' }).click();
  await expect(page.getByText('Under embargo until somebody lifts it')).toBeVisible();
  await page.getByRole('button', { name: 'Publish at embargo’s end' }).click();
  await expect(page.getByText('Goes out when the embargo is lifted')).toBeVisible();
  await page.getByRole('button', { name: 'Lift…' }).click();
  await page.getByLabel('Why does it end early?').fill('Agreed with the source.');
  await page.getByText('Publish version 2 now').click();
  await page.getByRole('button', { name: 'Lift embargo' }).click();
  await expect(page.getByText('Lifted. The story is out.')).toBeVisible();
});
