import type { AuditRow, AuthorRow, Id, Page, PartnerRow, SectionRow, Settings, TopicRow } from './rows.ts';
import type { Slice } from './store.ts';

/** Sections, authors, topics, partners and settings: what all stories share. A change clears the pages that print it. */
export type Masthead = {
  settings(): Promise<Settings>;
  changeSettings(change: Partial<Settings>, audit: AuditRow): Promise<Settings>;

  sections(): Promise<SectionRow[]>;
  sectionBySlug(slug: string): Promise<SectionRow | null>;
  addSection(row: SectionRow, audit: AuditRow): Promise<'added' | 'taken'>;
  changeSection(
    id: Id,
    change: Partial<Omit<SectionRow, 'id'>>,
    audit: AuditRow,
  ): Promise<SectionRow | 'taken' | null>;

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

/** What keeps its former addresses. */
export type FormerKind = 'section' | 'author' | 'topic';
