import type { RequestListener } from 'node:http';
import type { Services } from '../context.ts';
import { applicationHeaders, isPreview, previewHeaders } from './security-headers.ts';
import { noteAddress } from './visitor-address.ts';

/** The newsroom's screens, its interface and its previews, from Next under our headers. */
export function applicationFrom(
  toNext: RequestListener,
  { config }: Pick<Services, 'config'>,
): RequestListener {
  const secure = config.url.startsWith('https:');
  const forTheNewsroom = applicationHeaders(secure);
  const forPreviews = previewHeaders(secure);
  return (request, response) => {
    noteAddress(request, config.trustProxy);
    const headers = isPreview(request.url ?? '') ? forPreviews : forTheNewsroom;
    for (let i = 0; i < headers.length; i += 2)
      response.setHeader(headers[i] as string, headers[i + 1] as string);
    return toNext(request, response);
  };
}
