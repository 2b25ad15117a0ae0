'use client';

import { useState } from 'react';
import { ApiError, sentenceOf } from './api.ts';

/**
 * The fields of a form, what is wrong with each, and sending it. `send` keeps the form as it is when it is refused:
 * the sentences land at their fields, and what belongs to no field in `refusal`.
 */
export function useForm<Fields extends Record<string, unknown>>(start: Fields) {
  const [fields, setFields] = useState(start);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<string>();
  const [working, setWorking] = useState(false);

  const set = (change: Partial<Fields>) => {
    setFields((now) => ({ ...now, ...change }));
    setFaults((now) => Object.fromEntries(Object.entries(now).filter(([name]) => !(name in change))));
  };

  const send = async <Answer>(act: (fields: Fields) => Promise<Answer>): Promise<Answer | undefined> => {
    if (working) return undefined;
    setWorking(true);
    setRefusal(undefined);
    setFaults({});
    try {
      return await act(fields);
    } catch (error) {
      const found = error instanceof ApiError ? error.fields : {};
      const known = Object.keys(found).some((name) => name in fields);
      setFaults(found);
      if (!known) setRefusal(sentenceOf(error));
      return undefined;
    } finally {
      setWorking(false);
    }
  };

  return { fields, set, faults, setFaults, refusal, setRefusal, working, send, reset: setFields };
}
