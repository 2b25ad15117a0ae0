import type { PhotoAnswer } from '#lib/answers.ts';

/** One file, or one address, on its way into the library. */
export type Upload = {
  key: string;
  name: string;
  /** null while the server fetches it from elsewhere */
  bytes: number | null;
  state: 'waiting' | 'checking' | 'sending' | 'reading' | 'offline' | 'paused' | 'done' | 'refused';
  /** 0 to 1 of the bytes that arrived */
  part: number;
  sentence?: string;
  /** the same file was here already */
  known?: boolean;
  photo?: PhotoAnswer;
};

export type UploadSum = {
  all: number;
  done: number;
  known: number;
  refused: number;
  paused: number;
  part: number;
};

export const isOver = ({ state }: Upload): boolean => state === 'done' || state === 'refused';

/** All of them together; `part` is 0 to 1, by bytes. Pure. */
export function sumOf(uploads: readonly Upload[]): UploadSum {
  const bytes = (upload: Upload) => upload.bytes ?? 5_000_000;
  const total = uploads.reduce((sum, one) => sum + bytes(one), 0);
  const here = uploads.reduce((sum, one) => sum + bytes(one) * (isOver(one) ? 1 : one.part), 0);
  const are = (state: Upload['state']) => uploads.filter((one) => one.state === state).length;
  return {
    all: uploads.length,
    done: are('done'),
    known: uploads.filter((one) => one.known).length,
    refused: are('refused'),
    paused: are('paused'),
    part: total === 0 ? 1 : here / total,
  };
}

/** The heading: how far it is, then what became of it. Pure. */
export function sumSentence({ all, done, known, refused, paused }: UploadSum): string {
  const photos = (n: number) => (n === 1 ? '1 photo' : `${n} photos`);
  const over = done + refused;
  const already = known > 0 ? `, ${known} of them in the library already` : '';
  const no = refused > 0 ? `, ${refused} refused` : '';
  if (over < all && over + paused === all) return `Paused at ${done} of ${photos(all)}${no}`;
  if (over < all) return `Uploading: ${done} of ${photos(all)}${no}`;
  if (done === 0) return `${refused === 1 ? '1 file was' : `${refused} files were`} refused`;
  return `Uploaded ${photos(done)}${already}${no}`;
}

const order: Upload['state'][] = [
  'refused',
  'offline',
  'sending',
  'reading',
  'checking',
  'paused',
  'waiting',
  'done',
];

/** What a list of hundreds shows: what needs a person first, and of a state no more than `most`. Pure. */
export function shownUploads(uploads: readonly Upload[], most = 40): { shown: Upload[]; hidden: number } {
  const shown = order.flatMap((state) => uploads.filter((one) => one.state === state).slice(0, most));
  return { shown, hidden: uploads.length - shown.length };
}
