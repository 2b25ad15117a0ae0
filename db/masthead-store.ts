import type {
  AuditRow,
  AuthorRow,
  Id,
  Millis,
  Page,
  PartnerRow,
  SectionRow,
  Settings,
  TopicRow,
} from './rows.ts';
import type { Slice } from './store.ts';

/** Sections, authors, topics, partners and settings: what all stories share. A change clears the pages that print it. */
export type Masthead = Merging & {
  settings(): Promise<Settings>;
  changeSettings(change: Partial<Settings>, audit: AuditRow): Promise<Settings>;

  sections(): Promise<SectionRow[]>;
  sectionBySlug(slug: string): Promise<SectionRow | null>;
  /** offered for republication unless it says otherwise */
  addSection(
    row: Omit<SectionRow, 'republish'> & Partial<SectionRow>,
    audit: AuditRow,
  ): Promise<'added' | 'taken'>;
  changeSection(
    id: Id,
    change: Partial<Omit<SectionRow, 'id'>>,
    audit: AuditRow,
  ): Promise<SectionRow | 'taken' | null>;

  /** the retired ones too, with how many stories are in each */
  allSections(): Promise<(SectionRow & Retirement & { stories: number })[]>;
  /**
   * Takes a section from the site. Its stories, editions and addresses go to `moveTo`; without it, 'not empty' refuses one that
   * has any. Null when there is no such section.
   */
  retireSection(act: {
    id: Id;
    moveTo: Id | null;
    at: Millis;
    audit: AuditRow;
  }): Promise<{ stories: number } | 'not empty' | null>;
  /** back in the navigation, at its own address; its stories stay where they went */
  reviveSection(id: Id, audit: AuditRow): Promise<SectionRow | null>;
  /** the present slug of what had this one before; null when nothing had */
  former(kind: FormerKind, slug: string): Promise<string | null>;

  authors(slice: Slice & { q?: string }): Promise<Page<AuthorRow>>;
  authorsByIds(ids: Id[]): Promise<AuthorRow[]>;
  authorBySlug(slug: string): Promise<AuthorRow | null>;
  authorOfPerson(personId: Id): Promise<AuthorRow | null>;
  addAuthor(row: AuthorRow, audit: AuditRow): Promise<'added' | 'taken'>;
  changeAuthor(
    id: Id,
    change: Partial<Omit<AuthorRow, 'id'>>,
    audit: AuditRow,
  ): Promise<AuthorRow | 'taken' | null>;

  topics(slice: Slice & { q?: string }): Promise<Page<TopicRow>>;
  topicsByIds(ids: Id[]): Promise<TopicRow[]>;
  topicBySlug(slug: string): Promise<TopicRow | null>;
  addTopic(row: TopicRow, audit: AuditRow): Promise<'added' | 'taken'>;

  changeTopic(
    id: Id,
    change: Partial<Omit<TopicRow, 'id'>>,
    audit: AuditRow,
  ): Promise<TopicRow | 'taken' | null>;

  partners(slice: Slice & { q?: string }): Promise<Page<PartnerRow>>;
  partner(id: Id): Promise<PartnerRow | null>;
  /** 'taken' when another partner has the name: case and spaces do not count */
  addPartner(row: PartnerRow, audit: AuditRow): Promise<'added' | 'taken'>;
  changePartner(
    id: Id,
    change: Partial<Omit<PartnerRow, 'id' | 'createdAt'>>,
    audit: AuditRow,
  ): Promise<PartnerRow | 'taken' | null>;
};

/** Authors and topics that are there twice, or for nothing. */
export type Merging = {
  /** in how many stories, and in how many that readers see */
  uses(kind: 'author' | 'topic', ids: Id[]): Promise<Map<Id, { stories: number; public: number }>>;
  /**
   * Every story, edition, page, search row and address of `from` is `into`'s, in one transaction; answers how many stories.
   * Null when one of them is not there, or they are the same.
   */
  merge(act: {
    kind: 'author' | 'topic';
    from: Id;
    into: Id;
    at: Millis;
    audit: AuditRow;
  }): Promise<{ stories: number } | null>;
  removeTopic(id: Id, audit: AuditRow): Promise<'removed' | 'in use' | null>;
};

export type Retirement = { retiredAt: Millis | null; retiredTo: Id | null };

/** What keeps its former addresses. */
export type FormerKind = 'section' | 'author' | 'topic';
