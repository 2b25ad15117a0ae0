/** What the search page says. `{…}` is filled in. */
export type SearchWords = {
  lookFor: string;
  section: string;
  everySection: string;
  author: string;
  from: string;
  to: string;
  narrow: string;
  none: string;
  instead: string;
};

const en: SearchWords = {
  lookFor: 'Words to look for',
  section: 'Section',
  everySection: 'All sections',
  author: 'Author',
  from: 'From',
  to: 'To',
  narrow: 'Narrow it down',
  none: 'No story has these words. Fewer or other words may find it.',
  instead: 'No story has what you typed. These have {words}.',
};

const known: Record<string, SearchWords> = {
  en,
  de: {
    lookFor: 'Suchwörter',
    section: 'Ressort',
    everySection: 'Alle Ressorts',
    author: 'Autor',
    from: 'Von',
    to: 'Bis',
    narrow: 'Eingrenzen',
    none: 'Kein Artikel enthält diese Wörter. Vielleicht finden weniger oder andere Wörter ihn.',
    instead: 'Kein Artikel enthält Ihre Eingabe. Diese enthalten {words}.',
  },
  fr: {
    lookFor: 'Mots à chercher',
    section: 'Rubrique',
    everySection: 'Toutes les rubriques',
    author: 'Auteur',
    from: 'Du',
    to: 'Au',
    narrow: 'Affiner',
    none: 'Aucun article ne contient ces mots. Essayez moins de mots ou d’autres.',
    instead: 'Aucun article ne contient votre saisie. Ceux-ci contiennent {words}.',
  },
  es: {
    lookFor: 'Palabras que buscar',
    section: 'Sección',
    everySection: 'Todas las secciones',
    author: 'Autor',
    from: 'Desde',
    to: 'Hasta',
    narrow: 'Acotar',
    none: 'Ningún artículo contiene estas palabras. Pruebe con menos palabras o con otras.',
    instead: 'Ningún artículo contiene lo que escribió. Estos contienen {words}.',
  },
  pt: {
    lookFor: 'Palavras a procurar',
    section: 'Seção',
    everySection: 'Todas as seções',
    author: 'Autor',
    from: 'De',
    to: 'Até',
    narrow: 'Refinar',
    none: 'Nenhuma matéria contém estas palavras. Tente menos palavras ou outras.',
    instead: 'Nenhuma matéria contém o que você digitou. Estas contêm {words}.',
  },
  uk: {
    lookFor: 'Слова для пошуку',
    section: 'Розділ',
    everySection: 'Усі розділи',
    author: 'Автор',
    from: 'Від',
    to: 'До',
    narrow: 'Уточнити',
    none: 'Жодна стаття не містить цих слів. Спробуйте менше слів або інші.',
    instead: 'Жодна стаття не містить введеного. Ці містять {words}.',
  },
  ar: {
    lookFor: 'كلمات البحث',
    section: 'القسم',
    everySection: 'كل الأقسام',
    author: 'الكاتب',
    from: 'من',
    to: 'إلى',
    narrow: 'تضييق البحث',
    none: 'لا توجد مادة فيها هذه الكلمات. جرّب كلمات أقل أو غيرها.',
    instead: 'لا توجد مادة فيها ما كتبت. هذه فيها {words}.',
  },
  he: {
    lookFor: 'מילים לחיפוש',
    section: 'מדור',
    everySection: 'כל המדורים',
    author: 'כותב',
    from: 'מתאריך',
    to: 'עד תאריך',
    narrow: 'צמצום החיפוש',
    none: 'אין כתבה עם המילים האלה. נסו פחות מילים או מילים אחרות.',
    instead: 'אין כתבה עם מה שהקלדתם. באלה יש {words}.',
  },
};

/** The words for a BCP 47 tag; English where nobody translated them. */
export const searchWordsFor = (language: string): SearchWords =>
  known[language.split('-')[0]?.toLowerCase() ?? ''] ?? en;
