'use client';

import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Select } from '#components/ui/select.tsx';
import type { StoryAnswer } from '#lib/answers.ts';
import type { Finding } from '#lib/document/finding.ts';
import { useSections } from '../../queries.ts';
import { count } from '../../words.ts';
import { Corrections } from '../acts/corrections.tsx';
import { Gone } from '../acts/gone.tsx';
import type { OpenStory } from '../open-story.ts';
import { fieldId } from '../screen/lead-to.ts';
import { useStory } from '../screen/use-open-story.ts';
import { Assignment } from './assignment.tsx';
import { AuthorsField } from './authors-field.tsx';
import { FindingsList } from './findings-list.tsx';
import { LinksHere } from './links-here.tsx';
import { Notes } from './notes.tsx';
import { PartnerField } from './partner-field.tsx';
import { PeopleField } from './people-field.tsx';
import { Record } from './record.tsx';
import { SlugField } from './slug-field.tsx';
import { Times } from './times.tsx';
import { TopicsField } from './topics-field.tsx';

/** Everything of a story that is not its text. Each field is saved by itself (NEWSROOM §4.1). */
export function Panel({
  story,
  answer,
  findings,
  onFault,
}: {
  story: OpenStory;
  answer: StoryAnswer;
  findings: Finding[];
  onFault: (at: Finding['at']) => void;
}) {
  const canWrite = useStory(story, (now) => now.canWrite);
  useStory(story, (now) => now.fields);
  const sections = useSections();
  const props = { story, answer, isDisabled: !canWrite };
  const errors = findings.filter(({ level }) => level === 'error').length;
  return (
    <div className="flex flex-col gap-5">
      {answer.firstPublishedAt !== null && answer.url === null && (
        <section className="border-b border-line pb-4">
          <h2 className="mb-1.5 text-[0.8125rem] font-medium">Readers do not see this story</h2>
          <Gone answer={answer} />
        </section>
      )}
      <div id={fieldId('section')}>
        <Select
          label="Section"
          placeholder="Choose the section"
          choices={(sections.data ?? []).map(({ id, name }) => ({ id, name }))}
          value={story.fields.value('sectionId')}
          onChange={(id) => story.changeField('sectionId', id)}
          error={story.fields.problem('sectionId') ?? undefined}
          isDisabled={!canWrite}
        />
      </div>
      <div id={fieldId('bylines')}>
        <AuthorsField {...props} />
      </div>
      <div id={fieldId('slug')}>
        <SlugField {...props} />
      </div>
      <div id={fieldId('partner')}>
        <PartnerField {...props} />
      </div>
      <TopicsField {...props} />
      <Times story={story} answer={answer} />
      <Part title={findings.length === 0 ? 'Checks' : `Checks: ${count(findings.length, 'finding')}`}>
        {findings.length === 0 ? (
          <p className="flex items-center gap-2 text-ink-soft">
            <CircleCheck aria-hidden size={15} className="text-good" /> Nothing stands against publishing.
          </p>
        ) : (
          <FindingsList findings={findings} onFault={onFault} />
        )}
        <p role="status" className="sr-only">
          {errors === 0
            ? 'Nothing stands against publishing.'
            : `${count(errors, 'fault')} before publishing.`}
        </p>
      </Part>
      <Part title="Assignment">
        <Assignment answer={answer} />
      </Part>
      <Part title="Notes">
        <Notes storyId={story.id} />
      </Part>
      <Part title="Versions and history">
        <Record story={story} answer={answer} />
      </Part>
      {answer.firstPublishedAt !== null && (
        <Part title="Corrections">
          <Corrections answer={answer} />
        </Part>
      )}
      <Part title="Stories that link here">
        <LinksHere storyId={story.id} />
      </Part>
      <PeopleField {...props} isDisabled={!answer.abilities.includes('add people')} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-t border-line pt-4">
      <h2 className="mb-1.5 text-[0.8125rem] font-medium">{title}</h2>
      {children}
    </section>
  );
}
