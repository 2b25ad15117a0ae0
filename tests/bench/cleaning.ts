import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { openStore } from '#db/index.ts';
import type { Services } from '#lib/context.ts';
import { cleanPhotosJob } from '#lib/jobs/clean-photos.job.ts';
import { startCleaning } from '#lib/photos/start-cleaning.ts';
import { anAudit, aPerson } from '../support/rows.ts';
import type { Figure } from './figure.ts';

const photos = 100_000;
/** Of so many photos one carries words that a person wrote. */
const oneByHand = 10;

/** The rules over 100,000 photos in one pass, every one of which they change, and people's words afterwards. */
export async function cleaningFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'slugline-cleaning-'));
  const file = path.join(folder, 'newsroom.db');
  const store = await openStore(`file:${file}`);
  try {
    const editor = aPerson();
    await store.people.add(editor, anAudit());
    fill(file, editor.id);
    await store.masthead.changeSettings({ creditCapitals: 'title case' }, anAudit());
    const desk = { store, clock: { now: Date.now } } as Services;
    await startCleaning(desk, null);
    const began = performance.now();
    await cleanPhotosJob(desk, {});
    const took = (performance.now() - began) / 1000;
    const run = await store.cleaning.newest();
    const touched = handWritten(file);
    return [
      {
        name: 'Credit and caption rules over 100,000 photos, all of them changed',
        value: `${took.toFixed(1)} s (${run?.seen} seen, ${run?.changed} changed)`,
        promise: '≤ 60 s',
        kept: took <= 60 && run?.seen === photos && run.changed >= photos - photos / oneByHand,
      },
      {
        name: "People's edits that the pass changed",
        value: `${touched} of ${photos / oneByHand}`,
        promise: 'none',
        kept: touched === 0,
      },
    ];
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const written = { creators: '["THE DESK"]', caption: 'Words of the desk. (Photo by THE DESK/AFP)' };

function fill(file: string, personId: string): void {
  const db = new Database(file);
  const add = db.prepare(`
    INSERT INTO photo (id, sha256, purpose, file_name, mime, bytes, width, height, creators, credit, mandated_credit,
      credit_line, caption, alt, copyright, category, taken_at, thumbhash, renditions, edited_fields, created_by,
      created_at, updated_at, raw)
    VALUES (@id, @id, 'editorial', 'a.jpg', 'image/jpeg', 1, 1, 1, @creators, @credit, '', '', @caption, '', '', 'agency',
      NULL, '', '[]', @edited, @personId, 1, 1, @raw)`);
  const words = db.prepare(`
    INSERT INTO photo_text (photo_id, caption, creators, credit, file_name) VALUES (@id, @caption, @creators, @credit, '')`);
  db.transaction(() => {
    for (let n = 0; n < photos; n++) {
      const id = `01890000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
      const by = `IDA HOLM VAN DER ${String.fromCharCode(65 + (n % 26))}${n % 3000}`;
      const credit = n % 3 === 0 ? 'AFP via Getty Images' : n % 3 === 1 ? '© STR/REUTERS' : 'AP';
      const caption = `Ships wait in the strait for the ${n}th day on June 13, 2019, as talks go on in the capital. NO ARCHIVES (Photo by ${by}/${credit})`;
      const byHand = n % oneByHand === 0;
      const raw = JSON.stringify({
        xmp: {
          creator: by,
          Credit: credit,
          description: caption,
          City: 'Oslo',
          Country: 'Norway',
          subject: ['ships'],
        },
        iim: { 'By-line': by.slice(0, 32), Credit: credit, 'Caption/Abstract': caption },
        exif: { Artist: by, Make: 'Camera', DateTimeOriginal: '2019:06:13 09:41:07' },
      });
      const row = {
        id,
        creators: byHand ? written.creators : JSON.stringify([by]),
        credit,
        caption: byHand ? written.caption : caption,
        edited: byHand ? '["creators","caption"]' : '[]',
        raw,
      };
      add.run({ ...row, personId });
      words.run({ id: row.id, caption: row.caption, creators: row.creators, credit: row.credit });
    }
  })();
  db.close();
}

/** Rows whose hand-written words are no longer what a person wrote. */
function handWritten(file: string): number {
  const db = new Database(file, { readonly: true });
  const intact = db
    .prepare<[string, string], number>(
      `SELECT count(*) FROM photo WHERE edited_fields <> '[]' AND creators = ? AND caption = ?`,
    )
    .pluck()
    .get(written.creators, written.caption);
  db.close();
  return photos / oneByHand - (intact ?? 0);
}
