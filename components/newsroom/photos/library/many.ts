import { toast } from '#components/ui/toast.tsx';
import { sentenceOf } from '../../api.ts';
import { count } from '../../words.ts';

const together = 4;

/** Does something with each photo, a few at a time. Answers those for which it was done, and the first refusal. */
export async function withEach(
  ids: readonly string[],
  act: (id: string) => Promise<unknown>,
): Promise<{ done: string[]; refused: string[]; sentence: string }> {
  const done: string[] = [];
  const refused: string[] = [];
  let sentence = '';
  const left = [...ids];
  const work = async () => {
    for (let id = left.shift(); id !== undefined; id = left.shift())
      try {
        await act(id);
        done.push(id);
      } catch (error) {
        refused.push(id);
        sentence ||= sentenceOf(error);
      }
  };
  await Promise.all(Array.from({ length: together }, work));
  return { done, refused, sentence };
}

/** Says what was done with many photos, with a way back where there is one, and why the others were refused. */
export function tellOfMany(
  { done, refused, sentence }: Awaited<ReturnType<typeof withEach>>,
  what: string,
  undo?: () => void,
): void {
  if (done.length > 0)
    toast.done(`${count(done.length, 'photo')} ${what}.`, undo && { label: 'Undo', onClick: undo });
  if (refused.length > 0)
    toast.refused(
      refused.length === 1 ? sentence : `${count(refused.length, 'photo')} refused. The first: ${sentence}`,
    );
}
