import type Database from 'better-sqlite3';

const most = 600;

/**
 * The connection for drizzle, with its statements compiled once: preparing costs more than most of them take to run.
 * Only for drizzle, which reads each text always in the same way; `raw` prepares its own.
 */
export function rememberingStatements(raw: Database.Database): Database.Database {
  const known = new Map<string, Database.Statement>();
  const prepare = (sql: string) => {
    const statement = known.get(sql) ?? raw.prepare(sql);
    // The last used stand last.
    known.delete(sql);
    known.set(sql, statement);
    const [oldest] = known.size > most ? known.keys() : [];
    if (oldest !== undefined) known.delete(oldest);
    return statement;
  };
  return Object.create(raw, { prepare: { value: prepare } });
}
