import { z } from 'zod';
import { restorePhotoInput } from '../../photos/bin/restore-photo.ts';
import { editPhotosInput, previewEditsInput } from '../../photos/bulk/edit-photos.ts';
import {
  addCollectionInput,
  changeCollectionInput,
  collectInput,
  collectionInput,
  listCollectionsInput,
} from '../../photos/collections/collections.ts';
import { downloadInput } from '../../photos/library/download.ts';
import { photoNamesInput } from '../../photos/library/names.ts';
import { addSearchInput, changeSearchInput, removeSearchInput } from '../../photos/library/searches.ts';
import { sendToStoryInput } from '../../photos/library/send-to-story.ts';
import { likenessesInput, photoPairsInput, tellApartInput } from '../../photos/likeness/alike.ts';
import { type ApiRoute, admins, everybody, route } from './route.ts';

const reporters = 'reporters, editors and admins';
const deleters = 'editors; others their own';
const searchKeepers = 'whose search it is; editors and admins a shared one';
const makers = 'who made the collection; editors and admins';

/** The photo library: what is found, kept together, told apart, deleted and brought back. */
export const libraryRoutes: ApiRoute[] = [
  route(
    'GET',
    '/photos/{id}/original',
    'downloadOriginal',
    downloadInput,
    'bytes',
    'reporters; others their own',
  ),
  route('PUT', '/photos/{id}/restoration', 'restorePhoto', restorePhotoInput, 'PhotoAnswer', deleters),
  route(
    'POST',
    '/photos/{id}/placements',
    'sendToStory',
    sendToStoryInput,
    'PlacementAnswer',
    'who may edit the story',
    {
      status: 201,
    },
  ),
  route('GET', '/photos/{id}/likenesses', 'likenesses', likenessesInput, 'List of AlikeAnswer', everybody),
  route(
    'DELETE',
    '/photos/{id}/likenesses/{otherId}',
    'tellApart',
    tellApartInput,
    null,
    'reporters; contributors their own',
    { status: 204 },
  ),
  route('GET', '/photo-likenesses', 'photoPairs', photoPairsInput, 'List of PhotoPairAnswer', everybody),
  route('GET', '/photo-names', 'photoNames', photoNamesInput, 'PhotoNamesAnswer', everybody),
  route('DELETE', '/photo-bin', 'emptyBin', z.object({}), 'EmptiedBinAnswer', admins),
  route(
    'POST',
    '/photo-edits/preview',
    'previewEdits',
    previewEditsInput,
    'PhotoEditsAnswer',
    `${everybody}; each photo by its own permission`,
  ),
  route(
    'POST',
    '/photo-edits',
    'editPhotos',
    editPhotosInput,
    'PhotoEditsAnswer',
    `${everybody}; each photo by its own permission`,
  ),
  route('GET', '/photo-searches', 'listSearches', null, 'List of DeskViewAnswer', everybody),
  route(
    'POST',
    '/photo-searches',
    'addSearch',
    addSearchInput,
    'DeskViewAnswer',
    `${everybody}; a shared one editors and admins`,
    { status: 201 },
  ),
  route('PATCH', '/photo-searches/{id}', 'changeSearch', changeSearchInput, 'DeskViewAnswer', searchKeepers),
  route('DELETE', '/photo-searches/{id}', 'removeSearch', removeSearchInput, null, searchKeepers, {
    status: 204,
  }),
  route(
    'GET',
    '/collections',
    'listCollections',
    listCollectionsInput,
    'List of CollectionAnswer',
    everybody,
  ),
  route('POST', '/collections', 'addCollection', addCollectionInput, 'CollectionAnswer', reporters, {
    status: 201,
  }),
  route('PATCH', '/collections/{id}', 'changeCollection', changeCollectionInput, 'CollectionAnswer', makers),
  route('DELETE', '/collections/{id}', 'removeCollection', collectionInput, null, makers, { status: 204 }),
  route(
    'PUT',
    '/collections/{id}/restoration',
    'restoreCollection',
    collectionInput,
    'CollectionAnswer',
    makers,
  ),
  route('PUT', '/collections/{id}/photos', 'collect', collectInput, 'CollectedAnswer', reporters),
  route('DELETE', '/collections/{id}/photos', 'takeOut', collectInput, 'CollectedAnswer', reporters),
];
