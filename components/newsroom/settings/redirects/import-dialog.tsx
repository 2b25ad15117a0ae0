'use client';

import { FileUp, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { FileButton } from '#components/ui/file-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ImportAnswer } from '#lib/answers.ts';
import { masthead } from '../../api/masthead.ts';
import { sentenceOf } from '../../api.ts';
import { count } from '../../words.ts';

const largest = 3_000_000;
/** lines of a list that are shown, and that each press adds */
const atOnce = 50;

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
    attempt('Reading the file', async () => {
      if (!chosen) return;
      setSeen(null);
      const csv = await textOf(chosen);
      setFile({ name: chosen.name, csv });
      setWorking(`Looking at ${linesOf(csv)}`);
      setSeen(await masthead.redirects.importCsv(csv, 'preview'));
    });
  const usable = seen ? seen.added + seen.changed : 0;
  const apply = (how: 'all' | 'good') =>
    attempt(`Writing ${count(usable, 'redirect')}`, async () => {
      if (!file) return;
      const done = await masthead.redirects.importCsv(file.csv, how);
      onDone(`${count(done.added, 'redirect')} added, ${done.changed} changed.`);
    });
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
        {working && (
          <p role="status" className="flex items-center gap-2 text-ink-soft">
            <LoaderCircle
              aria-hidden
              size={16}
              className="animate-spin motion-reduce:[animation-duration:4s]"
            />{' '}
            {working}…
          </p>
        )}
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
      <Lines
        key={`faults ${lines} ${faulty}`}
        title="Cannot be used"
        tone="text-danger"
        lines={faults}
        total={faulty}
      />
      <Lines
        key={`warnings ${lines} ${warned}`}
        title="Mind"
        tone="text-caution"
        lines={warnings}
        total={warned}
      />
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
  const [shown, setShown] = useState(atOnce);
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className={`mb-1 text-[0.8125rem] font-medium ${tone}`}>{title}</h3>
      <ul className="max-h-64 overflow-auto text-[0.8125rem]">
        {lines.slice(0, shown).map(({ line, sentence }) => (
          <li key={`${line} ${sentence}`} className="flex gap-3 border-b border-line py-1 wrap-anywhere">
            <span className="w-20 shrink-0 text-ink-faint">Line {line.toLocaleString('en')}</span>
            {sentence}
          </li>
        ))}
      </ul>
      {total > shown && (
        <p className="flex flex-wrap items-center gap-3 pt-2 text-xs text-ink-faint">
          {Math.min(shown, lines.length).toLocaleString('en')} of {total.toLocaleString('en')}
          {shown < lines.length && (
            <Button size="small" onPress={() => setShown(shown + atOnce)}>
              Show the next {Math.min(atOnce, lines.length - shown)}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

const linesOf = (csv: string) => count(csv.split('\n').filter((line) => line.trim() !== '').length, 'line');

class NotText extends Error {}

async function textOf(file: File): Promise<string> {
  if (file.size > largest) throw new NotText('The file is larger than 3 MB: split it.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new NotText('The file is not UTF-8 text. Save it as “CSV UTF-8” and choose it again.');
  }
}
