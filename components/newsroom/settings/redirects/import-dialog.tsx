'use client';

import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { FileButton } from '#components/ui/file-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import type { ImportAnswer } from '#lib/answers.ts';
import { masthead } from '../../api/masthead.ts';
import { sentenceOf } from '../../api.ts';
import { count } from '../../words.ts';

const largest = 3_000_000;

/** A file of redirects: what it would do first, then all of it, or all but its bad lines. */
export function ImportDialog({
  onDone,
  onClose,
}: {
  onDone: (sentence: string) => void;
  onClose: () => void;
}) {
  const [file, setFile] = useState<{ name: string; csv: string } | null>(null);
  const [seen, setSeen] = useState<ImportAnswer | null>(null);
  const [refusal, setRefusal] = useState<string>();
  const [working, setWorking] = useState<string | null>(null);

  const attempt = async (doing: string, act: () => Promise<void>) => {
    setWorking(doing);
    setRefusal(undefined);
    try {
      await act();
    } catch (error) {
      setRefusal(error instanceof NotText ? error.message : sentenceOf(error));
    } finally {
      setWorking(null);
    }
  };
  const choose = ([chosen]: File[]) =>
    attempt('Looking at each line', async () => {
      if (!chosen) return;
      setSeen(null);
      const csv = await textOf(chosen);
      setFile({ name: chosen.name, csv });
      setSeen(await masthead.redirects.importCsv(csv, 'preview'));
    });
  const apply = (how: 'all' | 'good') =>
    attempt('Writing the redirects', async () => {
      if (!file) return;
      const done = await masthead.redirects.importCsv(file.csv, how);
      onDone(`${count(done.added, 'redirect')} added, ${done.changed} changed.`);
    });
  const usable = seen ? seen.added + seen.changed : 0;

  return (
    <Dialog
      title="Import redirects"
      size="large"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          {seen && seen.faulty > 0 && usable > 0 && (
            <Button isDisabled={working !== null} onPress={() => apply('good')}>
              Leave {count(seen.faulty, 'bad line')} out and import {usable.toLocaleString('en')}
            </Button>
          )}
          {seen && seen.faulty === 0 && (
            <Button look="primary" isDisabled={usable === 0 || working !== null} onPress={() => apply('all')}>
              Import {count(usable, 'redirect')}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4 pt-1">
        <p className="text-ink-soft">
          A CSV file with the columns <code>from</code>, <code>to</code> and, where it is not 301,{' '}
          <code>status</code>. Up to 10,000 lines. Nothing changes before you have seen what it will do.
        </p>
        <div>
          <FileButton
            accept={['.csv', 'text/csv', 'text/plain']}
            icon={<FileUp aria-hidden size={15} />}
            isPending={working !== null}
            onFiles={choose}
          >
            {file ? 'Choose another file' : 'Choose a file'}
          </FileButton>
          {file && <span className="ml-3 text-ink-soft">{file.name}</span>}
        </div>
        {working && <Spinner label={working} />}
        {refusal && <Notice tone="danger">{refusal}</Notice>}
        {seen && <Seen seen={seen} />}
      </div>
    </Dialog>
  );
}

function Seen({ seen }: { seen: ImportAnswer }) {
  const { lines, added, changed, same, faulty, faults, warned, warnings, sample } = seen;
  return (
    <div role="status" className="flex flex-col gap-4">
      <p className="font-medium">
        {count(lines, 'line')}: {added.toLocaleString('en')} new, {changed.toLocaleString('en')} changed,{' '}
        {same.toLocaleString('en')} as they are, {faulty.toLocaleString('en')} that cannot be used.
      </p>
      <Lines title="Cannot be used" tone="text-danger" lines={faults} total={faulty} />
      <Lines title="Mind" tone="text-caution" lines={warnings} total={warned} />
      {sample.length > 0 && (
        <section>
          <h3 className="mb-1 text-[0.8125rem] font-medium">The first that can</h3>
          <ul className="text-[0.8125rem]">
            {sample.map(({ line, from, to }) => (
              <li key={line} className="border-b border-line py-1 wrap-anywhere">
                {from} <span className="text-ink-soft">→ {to ?? 'gone'}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Lines({
  title,
  tone,
  lines,
  total,
}: {
  title: string;
  tone: string;
  lines: { line: number; sentence: string }[];
  total: number;
}) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={`mb-1 text-[0.8125rem] font-medium ${tone}`}>{title}</h3>
      <ul className="max-h-64 overflow-auto text-[0.8125rem]">
        {lines.map(({ line, sentence }) => (
          <li key={`${line} ${sentence}`} className="flex gap-3 border-b border-line py-1 wrap-anywhere">
            <span className="w-20 shrink-0 text-ink-faint">Line {line.toLocaleString('en')}</span>
            {sentence}
          </li>
        ))}
      </ul>
      {total > lines.length && (
        <p className="pt-1 text-xs text-ink-faint">and {(total - lines.length).toLocaleString('en')} more</p>
      )}
    </section>
  );
}

class NotText extends Error {}

async function textOf(file: File): Promise<string> {
  if (file.size > largest) throw new NotText('The file is larger than 3 MB: split it.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new NotText('The file is not UTF-8 text. Save it as “CSV UTF-8” and choose it again.');
  }
}
