'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import type { PhotoAnswer } from '#lib/answers.ts';

/** What each rule did to the credit, why, and a way to undo it for this photo alone. */
export function CreditTrace({
  photo,
  isOpen,
  working,
  onUndone,
}: {
  photo: PhotoAnswer;
  /** the person may change it, and nothing unsaved would be lost */
  isOpen: boolean;
  working: boolean;
  onUndone: (rules: string[]) => void;
}) {
  const { creditTrace, creditRulesUndone: undone, editedFields } = photo;
  const byHand = ['creators', 'credit', 'mandatedCredit'].some((field) => editedFields.includes(field));
  if (creditTrace.length === 0 && undone.length === 0 && !byHand) return null;
  return (
    <details className="rounded border border-line">
      <summary className="cursor-pointer px-3 py-2 font-medium select-none">
        How the credit came about{creditTrace.length > 0 && ` (${creditTrace.length})`}
      </summary>
      <div className="flex flex-col gap-2 border-t border-line px-3 py-2">
        {byHand && (
          <p className="text-ink-soft">
            Somebody wrote this credit by hand: no rule changes what they wrote.
          </p>
        )}
        <ol className="flex flex-col divide-y divide-line">
          {creditTrace.map(({ rule, from, to, reason }) => (
            <li key={`${rule} ${from}`} className="flex items-start justify-between gap-3 py-2">
              <div className="min-w-0">
                <p className="text-xs text-ink-faint">{reason}</p>
                <p className="break-words">
                  <del className="text-ink-faint">{from || 'nothing'}</del>{' '}
                  <span className="sr-only">became</span>
                  <span aria-hidden>→</span> <ins className="font-medium no-underline">{to || 'nothing'}</ins>
                </p>
              </div>
              <Button
                size="small"
                look="quiet"
                icon={<Undo2 aria-hidden size={14} />}
                aria-label={`Undo: ${rule}`}
                isDisabled={!isOpen || working}
                onPress={() => onUndone([...undone, rule])}
              >
                Undo
              </Button>
            </li>
          ))}
          {undone.map((rule) => (
            <li key={rule} className="flex items-center justify-between gap-3 py-2">
              <p className="text-ink-soft">Undone for this photo: {rule}</p>
              <Button
                size="small"
                look="quiet"
                icon={<Redo2 aria-hidden size={14} />}
                aria-label={`Do again: ${rule}`}
                isDisabled={!isOpen || working}
                onPress={() => onUndone(undone.filter((other) => other !== rule))}
              >
                Do again
              </Button>
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
