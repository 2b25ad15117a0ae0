import { customType } from 'drizzle-orm/sqlite-core';

/** The one codec by which JSON goes into a column and comes out of it (DESIGN §8). */
export const toJson = (value: unknown): string => JSON.stringify(value);
export const fromJson = <T>(text: string): T => JSON.parse(text) as T;

/** A text column that holds JSON of one type. */
export const json = <T>(name: string) =>
  customType<{ data: T; driverData: string }>({
    dataType: () => 'text',
    toDriver: toJson,
    fromDriver: fromJson<T>,
  })(name);
