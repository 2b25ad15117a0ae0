/** The fields of a form that are not as they were: only those are sent, so that a colleague's change of another stays. */
export const changedOf = <Fields extends Record<string, unknown>>(
  before: { [Name in keyof Fields]: unknown },
  filled: Fields,
): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(filled).filter(([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value)),
  ) as Partial<Fields>;
