import type { Id, Millis, StepRow } from '../rows.ts';
import type { Restoring, Steps } from '../store.ts';
import { writeAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { fromJson, toJson } from './json.ts';
import { searchRows } from './search.ts';
import { changeFields } from './stories.ts';
import { addVersion } from './versions.ts';

type StoredStep = Omit<StepRow, 'step'> & { step: string };
type Known = {
  stepVersion: number;
  revision: number;
  checkpointVersion: number | null;
  headline: string;
  dek: string;
};

/** The log of steps (DESIGN §5). Every keystroke passes here: all statements are prepared. */
export function sqliteSteps(connection: Connection): Steps {
  const { raw, write } = connection;
  const search = searchRows(connection);
  const newest = raw.prepare<[Id], { version: number; document: string }>(
    'SELECT version, document FROM snapshot WHERE story_id = ? ORDER BY version DESC LIMIT 1',
  );
  const after = raw.prepare<[Id, number, number], StoredStep>(`
    SELECT version, step, client_id AS clientId, person_id AS personId, at
    FROM step WHERE story_id = ? AND version > ? ORDER BY version LIMIT ?`);
  const known = raw.prepare<[Id], Known>(`
    SELECT step_version AS stepVersion, revision, checkpoint_version AS checkpointVersion, headline, dek FROM story WHERE id = ?`);
  const addStep = raw.prepare(
    'INSERT INTO step (story_id, version, step, client_id, person_id, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const changeStory = raw.prepare(`
    UPDATE story SET step_version = @version, headline = @headline, dek = @dek, words = @words,
      lead_photo_id = @leadPhotoId, updated_at = @at
    WHERE id = @storyId`);
  const keep = raw.prepare('INSERT OR REPLACE INTO snapshot (story_id, version, document) VALUES (?, ?, ?)');
  const checkpointed = raw.prepare('UPDATE story SET checkpoint_version = ? WHERE id = ?');
  const needing = raw
    .prepare<[number], Id>(`
    SELECT id FROM story WHERE step_version > coalesce(checkpoint_version, -1) ORDER BY updated_at DESC LIMIT ?`)
    .pluck();
  // The first snapshot stays, so that the whole log can be played again from its beginning.
  const thin = raw.prepare(`
    DELETE FROM snapshot WHERE story_id = @storyId AND version < @version
      AND version > (SELECT min(version) FROM snapshot WHERE story_id = @storyId)`);
  const links = {
    noPhotos: raw.prepare('DELETE FROM story_photo WHERE story_id = ?'),
    photo: raw.prepare('INSERT OR IGNORE INTO story_photo (story_id, photo_id) VALUES (?, ?)'),
    noLinks: raw.prepare('DELETE FROM story_link WHERE story_id = ?'),
    link: raw.prepare('INSERT OR IGNORE INTO story_link (story_id, target_id) VALUES (?, ?)'),
  };

  const stepsAfter = (storyId: Id, version: number, limit: number): StepRow[] =>
    after.all(storyId, version, limit).map((row) => ({ ...row, step: fromJson(row.step) }));
  const keepSnapshot = (storyId: Id, version: number, document: unknown) => {
    keep.run(storyId, version, toJson(document));
    thin.run({ storyId, version });
  };
  const storyOr = (storyId: Id): Known => {
    const row = known.get(storyId);
    if (!row) throw new Error(`There is no story ${storyId} to write in.`);
    return row;
  };

  const restore = (storyId: Id, { fields, versions, audit }: Restoring, at: Millis) => {
    changeFields(connection, storyId, fields, at);
    search.storyFields(storyId);
    for (const row of versions) addVersion(connection, row);
    writeAudit(connection, audit);
  };

  return {
    async workingCopy(storyId) {
      const start = newest.get(storyId);
      if (!start) return null;
      const steps = stepsAfter(storyId, start.version, -1);
      return { version: start.version, document: fromJson(start.document), steps };
    },
    async since(storyId, version, limit) {
      return stepsAfter(storyId, version, limit);
    },
    async append(batch) {
      return write(() => {
        const { storyId, at, derived, restoring } = batch;
        const story = storyOr(storyId);
        if (story.stepVersion !== batch.version) return 'behind';
        if (restoring && story.revision !== restoring.revision) return 'behind';
        let version = batch.version;
        for (const step of batch.steps) {
          version += 1;
          addStep.run(storyId, version, toJson(step), batch.clientId, batch.personId, at);
        }
        changeStory.run({ ...derived, storyId, version, at });
        if (story.headline !== derived.headline || story.dek !== derived.dek) search.storyFields(storyId);
        if (batch.snapshot) keepSnapshot(storyId, version, batch.snapshot);
        if (restoring) restore(storyId, restoring, at);
        return 'accepted';
      });
    },
    async checkpoint(point) {
      write(() => {
        const { storyId, version } = point;
        const story = storyOr(storyId);
        if (version < (story.checkpointVersion ?? 0)) return;
        if (version > story.stepVersion)
          throw new Error(`A checkpoint of story ${storyId} at step ${version} is ahead of its log.`);
        keepSnapshot(storyId, version, point.document);
        links.noPhotos.run(storyId);
        for (const photoId of point.photoIds) links.photo.run(storyId, photoId);
        search.storyWords(storyId, point.text);
        links.noLinks.run(storyId);
        for (const targetId of point.linkIds) links.link.run(storyId, targetId);
        checkpointed.run(version, storyId);
      });
    },
    async needCheckpoint(limit) {
      return needing.all(limit);
    },
  };
}
