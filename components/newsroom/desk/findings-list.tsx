import { Link } from 'react-aria-components';
import type { ApiError } from '../api.ts';

/** What stands between a story and its publication. */
export function FindingsList({ findings, storyId }: { findings: ApiError['findings']; storyId: string }) {
  return (
    <div className="flex flex-col gap-2">
      <ul className="list-disc space-y-1 pl-5">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${JSON.stringify(finding.at)}`}>{finding.message}</li>
        ))}
      </ul>
      <Link href={`/newsroom/stories/${storyId}`} className="text-accent underline">
        Open the story to mend it
      </Link>
    </div>
  );
}
