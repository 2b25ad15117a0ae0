'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { PhotoAnswer } from '#lib/answers.ts';
import { focalPoint } from '#lib/photos/focal.rules.ts';
import { api, sentenceOf } from '../api.ts';
import { keys } from '../queries.ts';

type Point = { x: number; y: number };

const middle: Point = { x: 0.5, y: 0.5 };
/** Arrow keys come in runs: the last of them is sent. In milliseconds. */
const rest = 600;

/** The photo's point as it is moved, sent when the hand comes to rest; a refusal puts it back. What else is typed stays. */
export function useFocalPoint(photo: PhotoAnswer) {
  const queries = useQueryClient();
  const [moved, setMoved] = useState<Point | null>(null);
  const timer = useRef(0);
  const send = async (point: Point) => {
    try {
      const saved = await api.photos.change(photo.id, { focal: point });
      queries.setQueryData<PhotoAnswer>(keys.photo(photo.id), (now) => now && { ...now, ...saved });
    } catch (error) {
      toast.refused(sentenceOf(error));
    }
    setMoved((now) => (now === point ? null : now));
  };
  return {
    point: moved ?? photo.focal ?? middle,
    /** while it is dragged */
    move: (point: Point) => setMoved(focalPoint(point)),
    put(point: Point) {
      setMoved(point);
      clearTimeout(timer.current);
      // Not cleared with the screen: a drawer that is closed at once has sent it all the same.
      timer.current = window.setTimeout(() => void send(point), rest);
    },
  };
}
