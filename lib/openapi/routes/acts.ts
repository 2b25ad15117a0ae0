import { addCorrectionInput } from '../../corrections/add-correction.ts';
import { editCorrectionInput } from '../../corrections/edit-correction.ts';
import { listCorrectionsInput } from '../../corrections/list-corrections.ts';
import { readChangesInput } from '../../publishing/changes.ts';
import { killInput } from '../../publishing/kill.ts';
import { readKillInput } from '../../publishing/read-kill.ts';
import { readSurfacesInput } from '../../publishing/surfaces.ts';
import { throwAwayChangesInput } from '../../publishing/throw-away-changes.ts';
import { type ApiRoute, editors, route, seers } from './route.ts';

const correction = '/stories/{id}/corrections/{correctionId}';

/** Correcting and killing what readers see, and the draft of a live story. */
export const actRoutes: ApiRoute[] = [
  route('GET', '/stories/{id}/kill', 'readKill', readKillInput, 'KillAnswer', seers),
  route('PUT', '/stories/{id}/kill', 'kill', killInput, 'StoryAnswer', editors),
  route('GET', '/stories/{id}/surfaces', 'readSurfaces', readSurfacesInput, 'SurfacesAnswer', seers),
  route(
    'GET',
    '/stories/{id}/corrections',
    'listCorrections',
    listCorrectionsInput,
    'List of CorrectionAnswer',
    seers,
  ),
  route(
    'POST',
    '/stories/{id}/corrections',
    'addCorrection',
    addCorrectionInput,
    'CorrectionAnswer',
    editors,
    { status: 201 },
  ),
  route('PATCH', correction, 'editCorrection', editCorrectionInput, 'CorrectionAnswer', editors),
  route('GET', '/stories/{id}/changes', 'readChanges', readChangesInput, 'ChangesAnswer', seers),
  route('DELETE', '/stories/{id}/changes', 'throwAwayChanges', throwAwayChangesInput, 'StoryAnswer', editors),
];
