import type {
  AuditRow,
  AuthorRow,
  Id,
  InviteRow,
  Millis,
  Page,
  PersonRow,
  SessionRow,
  TokenRow,
} from './rows.ts';
import type { Slice } from './store.ts';

/** People, and how they come in: sessions, one-time links, tokens. */
export type People = {
  count(): Promise<number>;
  /** whether anybody has a password; until then the set-up link opens */
  canAnybodySignIn(): Promise<boolean>;
  byId(id: Id): Promise<PersonRow | null>;
  /** letters' case does not matter */
  byEmail(email: string): Promise<PersonRow | null>;
  /** by name; `here` leaves out who is removed */
  list(slice: Slice & { q?: string; here?: boolean }): Promise<Page<PersonRow>>;
  /** 'taken' when another person has the email */
  add(person: PersonRow, audit: AuditRow): Promise<'added' | 'taken'>;
  /** Lowering or removing the last admin who can sign in answers 'last admin' and changes nothing. Removing ends sessions and tokens. */
  change(
    id: Id,
    change: Partial<Pick<PersonRow, 'name' | 'role' | 'passwordHash' | 'removedAt'>>,
    audit: AuditRow,
  ): Promise<PersonRow | 'last admin' | null>;

  /**
   * A new password (`to`) by who knows the present one (`from`; both hashes). Every session but `keep`, every token and
   * every open link of theirs ends. 'changed' when the password is not that one any more.
   */
  changePassword(
    id: Id,
    change: { from: string; to: string; keep: string | null },
    audit: AuditRow,
  ): Promise<PersonRow | 'changed'>;

  /** false, and no session, when the person is removed or their password (`passwordHash`) is not that one any more */
  startSession(session: SessionRow, passwordHash: string | null, audit: AuditRow): Promise<boolean>;
  /**
   * The session that has not expired and was used after `idleSince`, and its person (not removed); refreshes
   * lastSeenAt at most once a minute.
   */
  session(
    tokenHash: string,
    now: Millis,
    idleSince?: Millis,
  ): Promise<{ session: SessionRow; person: PersonRow } | null>;
  endSession(tokenHash: string, audit: AuditRow | null): Promise<void>;

  /** removes the sessions that have expired, and answers how many */
  sweepSessions(now: Millis): Promise<number>;

  /** null when it was added; else the open invitation that the newcomer's address has already */
  addInvite(invite: InviteRow, audit: AuditRow | null): Promise<InviteRow | null>;
  /** an open link, or one that was withdrawn, so that it can say so */
  invite(tokenHash: string, now: Millis): Promise<InviteRow | null>;
  openInvites(now: Millis): Promise<InviteRow[]>;
  /** Uses the one-time link and adds its person, or neither. A 'setup' invite is refused once anybody can sign in. */
  /** `author` is the byline that they begin with; its slug gets a number when another author has it */
  acceptInvite(
    tokenHash: string,
    person: PersonRow,
    audit: AuditRow,
    author?: AuthorRow,
  ): Promise<'accepted' | 'used' | 'taken'>;
  /** false when the invitation is not open any more */
  withdrawInvite(tokenHash: string, audit: AuditRow): Promise<boolean>;
  /** Uses the one-time link of a person who is here already: a new password, and every session and token of theirs ends. */
  renewPassword(
    tokenHash: string,
    id: Id,
    change: Pick<PersonRow, 'name' | 'passwordHash'>,
    audit: AuditRow,
  ): Promise<PersonRow | 'used'>;

  addToken(token: TokenRow, audit: AuditRow): Promise<void>;
  tokens(personId: Id): Promise<TokenRow[]>;
  /** an unrevoked, unexpired token and its person; notes lastUsedAt at most once a minute */
  token(tokenHash: string, now: Millis): Promise<{ token: TokenRow; person: PersonRow } | null>;
  revokeToken(id: Id, personId: Id, at: Millis, audit: AuditRow): Promise<boolean>;
};
