import { exportAuditInput } from '../../audit/export-audit.ts';
import { listAuditInput } from '../../audit/list-audit.ts';
import { holdInput } from '../../holds/hold.ts';
import { listPreviewLinksInput, makePreviewLinkInput, revokePreviewLinkInput } from '../../previews/links.ts';
import { previewStoryInput } from '../../previews/preview-story.ts';
import { publicAtInput } from '../../previews/public-at.ts';
import { compareVersionsInput } from '../../writing/compare-versions.ts';
import { restoreVersionInput } from '../../writing/restore-version.ts';
import { type ApiRoute, admins, editors, route, seers, writers } from './route.ts';

const sharers = 'editors; reporters on their stories';

/** What was written and seen when: the audit, versions, previews and legal holds. */
export const guardingRoutes: ApiRoute[] = [
  route('GET', '/audit', 'listAudit', listAuditInput, 'List of AuditAnswer', editors),
  route('GET', '/audit/words', 'auditWords', null, 'AuditWordsAnswer', editors),
  route('GET', '/audit/export', 'exportAudit', exportAuditInput, 'export', editors),
  route(
    'GET',
    '/stories/{id}/comparison',
    'compareVersions',
    compareVersionsInput,
    'ComparisonAnswer',
    seers,
  ),
  route('GET', '/stories/{id}/public-at', 'publicAt', publicAtInput, 'PublicAtAnswer', seers),
  route(
    'POST',
    '/stories/{id}/versions/{n}/restoration',
    'restoreVersion',
    restoreVersionInput,
    'StoryAnswer',
    writers,
  ),
  route('GET', '/stories/{id}/preview', 'previewStory', previewStoryInput, 'page', seers),
  route(
    'GET',
    '/stories/{id}/preview-links',
    'listPreviewLinks',
    listPreviewLinksInput,
    'List of PreviewLinkAnswer',
    seers,
  ),
  route(
    'POST',
    '/stories/{id}/preview-links',
    'makePreviewLink',
    makePreviewLinkInput,
    'PreviewLinkAnswer',
    sharers,
    {
      status: 201,
    },
  ),
  route(
    'DELETE',
    '/stories/{id}/preview-links/{link}',
    'revokePreviewLink',
    revokePreviewLinkInput,
    null,
    sharers,
    {
      status: 204,
    },
  ),
  route('PUT', '/stories/{id}/hold', 'holdStory', holdInput, 'HoldAnswer', editors),
  route('DELETE', '/stories/{id}/hold', 'liftStoryHold', holdInput, null, admins, { status: 204 }),
  route('PUT', '/photos/{id}/hold', 'holdPhoto', holdInput, 'HoldAnswer', editors),
  route('DELETE', '/photos/{id}/hold', 'liftPhotoHold', holdInput, null, admins, { status: 204 }),
];
