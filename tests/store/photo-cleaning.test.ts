import { describe, expect, test } from 'vitest';
import { withMetadata } from '#db/seed/photos/jpeg-metadata.ts';
import type { Context } from '#lib/context.ts';
import { cleanPhotosJob } from '#lib/jobs/clean-photos.job.ts';
import { changePhoto } from '#lib/photos/change-photo.ts';
import { changeCreditRules, readCreditRules } from '#lib/photos/credit-rules.ts';
import { changePhotoRules } from '#lib/photos/photo-rules.ts';
import { readPhoto } from '#lib/photos/read-photo.ts';
import { aContext } from '../support/context.ts';
import { aNewsroom } from '../support/rows.ts';
import { freshStore } from '../support/store.ts';
import { aJpeg, takenIn, xmpAround } from '../support/take-in.ts';

async function aDesk(): Promise<Context> {
  const store = await freshStore();
  const { editor } = await aNewsroom(store);
  return aContext(store, editor);
}

const caption = 'Ships wait in the strait on June 13, 2019.';
async function anAgencyPhoto(desk: Context, by = 'IDA HOLM') {
  const xmp = xmpAround(
    `<dc:creator><rdf:Seq><rdf:li>${by}</rdf:li></rdf:Seq></dc:creator><photoshop:Credit>© STR/AFP via Getty Images</photoshop:Credit><photoshop:DateCreated>2019-06-13</photoshop:DateCreated><dc:description><rdf:Alt><rdf:li xml:lang="x-default">${caption} NO ARCHIVES (Photo by ${by}/AFP via Getty Images)</rdf:li></rdf:Alt></dc:description>`,
  );
  return takenIn(desk, withMetadata(await aJpeg(), { xmp }));
}

describe('a photo that comes in', () => {
  test('has creators, role, chain, mandate and restrictions apart, and a clean caption', async () => {
    const desk = await aDesk();
    const photo = await anAgencyPhoto(desk);
    expect(photo).toMatchObject({
      creators: ['IDA HOLM'],
      role: 'stringer',
      credit: 'AFP/Getty Images',
      mandatedCredit: '',
      restrictions: 'NO ARCHIVES',
      creditLine: 'IDA HOLM/AFP/Getty Images',
      caption,
      captionBefore: `${caption} NO ARCHIVES (Photo by IDA HOLM/AFP via Getty Images)`,
    });
    const answer = await readPhoto(desk, { id: photo.id });
    expect(answer.chain).toEqual(['AFP', 'Getty Images']);
    expect(answer.sources).toMatchObject({ creators: 'xmp', credit: 'xmp', caption: 'xmp' });
    expect(answer.creditTrace.map(({ rule }) => rule)).toEqual(['copyright signs', 'noise words']);
    expect(answer.creditTrace.every(({ reason }) => reason.endsWith('.'))).toBe(true);
  });

  test('shows a person what else could leave the caption, and does not take it', async () => {
    const desk = await aDesk();
    const photo = await anAgencyPhoto(desk);
    await changePhoto(desk, { id: photo.id, caption: `${caption} Photo: AFP` });
    expect(await readPhoto(desk, { id: photo.id })).toMatchObject({
      caption: `${caption} Photo: AFP`,
      captionSuggestion: caption,
    });
  });
});

test('a rule is undone for one photo, and done again', async () => {
  const desk = await aDesk();
  const { id } = await anAgencyPhoto(desk);
  const undone = await changePhoto(desk, { id, creditRulesUndone: ['noise words'] });
  expect(undone.creditLine).toBe('IDA HOLM/STR/AFP/Getty Images');
  expect(undone.editedFields).toEqual([]);
  const again = await changePhoto(desk, { id, creditRulesUndone: [] });
  expect(again.creditLine).toBe('IDA HOLM/AFP/Getty Images');
});

test('undoing what makes a mandate is an editor’s', async () => {
  const desk = await aDesk();
  const { id } = await anAgencyPhoto(desk);
  const reporter = {
    ...desk,
    actor: { id: 'r', name: 'R', email: 'r@example.com', role: 'reporter' as const },
  };
  const undo = changePhoto(reporter, { id, creditRulesUndone: ['mandated wording'] });
  await expect(undo).rejects.toThrow(/set rights/);
});

describe('other rules of the house', () => {
  test('reach every stored photo, but nothing that a person wrote', async () => {
    const desk = await aDesk();
    const [left, written, recaptioned] = [
      await anAgencyPhoto(desk),
      await anAgencyPhoto(desk),
      await anAgencyPhoto(desk),
    ];
    await changePhoto(desk, { id: written.id, creators: ['IDA B. HOLM'] });
    await changePhoto(desk, { id: recaptioned.id, caption: 'Words of the desk. (AFP)' });
    await changeCreditRules(desk, { creditCapitals: 'title case' });
    const kinds: string[] = [];
    const take = () => desk.store.jobs.take(desk.clock.now(), desk.clock.now() + 1, 'slow');
    for (let job = await take(); job; job = await take()) kinds.push(job.kind);
    expect(kinds).toContain('clean photos');
    await cleanPhotosJob(desk, {});

    const lines = await desk.store.photos.byIds([left.id, written.id, recaptioned.id]);
    expect(lines.map(({ creditLine }) => creditLine)).toEqual([
      'Ida Holm/AFP/Getty Images',
      'IDA B. HOLM/AFP/Getty Images',
      'Ida Holm/AFP/Getty Images',
    ]);
    expect(lines[2]?.caption).toBe('Words of the desk. (AFP)');
    expect((await readCreditRules(desk)).cleaning).toMatchObject({
      total: 3,
      seen: 3,
      finishedAt: desk.clock.now(),
    });
  });

  test('of rights reach every stored photo: one whose category needs a right is shown to nobody', async () => {
    const desk = await aDesk();
    const { id } = await anAgencyPhoto(desk);
    expect((await desk.store.photos.byId(id))?.shown).toBeNull();
    await changePhotoRules(desk, { categoriesNeedingRight: ['agency'] });
    await cleanPhotosJob(desk, {});
    expect((await desk.store.photos.byId(id))?.shown).toEqual([]);
    await changePhotoRules(desk, { categoriesNeedingRight: [] });
    await cleanPhotosJob(desk, {});
    expect((await desk.store.photos.byId(id))?.shown).toBeNull();
  });

  test('a second pass changes nothing', async () => {
    const desk = await aDesk();
    const photo = await anAgencyPhoto(desk);
    await changeCreditRules(desk, { creditCapitals: 'title case' });
    await cleanPhotosJob(desk, {});
    const once = await desk.store.photos.byId(photo.id);
    await changeCreditRules(desk, { creditExceptions: ['deLUX'] });
    await cleanPhotosJob(desk, {});
    expect(await desk.store.photos.byId(photo.id)).toEqual(once);
    expect((await readCreditRules(desk)).cleaning?.changed).toBe(0);
  });

  test('the staff list prints the house’s name for the days that it names', async () => {
    const desk = await aDesk();
    const xmp = xmpAround(
      '<dc:creator><rdf:Seq><rdf:li>Ida Holm</rdf:li></rdf:Seq></dc:creator><photoshop:DateCreated>2019-06-13</photoshop:DateCreated>',
    );
    const { id } = await takenIn(desk, withMetadata(await aJpeg(), { xmp }));
    const lineWith = async (from: string) => {
      await changeCreditRules(desk, {
        creditOwn: 'The Courier',
        staffPhotographers: [{ name: 'Ida Holm', from, until: null }],
      });
      await cleanPhotosJob(desk, {});
      return (await desk.store.photos.byId(id))?.creditLine;
    };
    expect(await lineWith('2019-01-01')).toBe('Ida Holm/The Courier');
    expect(await lineWith('2020-01-01')).toBe('Ida Holm');
  });
});
