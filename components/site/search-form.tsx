import type { SearchAsked } from '#lib/reading/search-address.rules.ts';
import type { Site } from '#lib/reading/site.ts';
import { searchWordsFor } from '#lib/reading/words/search.ts';
import { wordsFor } from '#lib/reading/words.ts';

type SearchFormProps = { site: Site; asked?: SearchAsked; filters?: boolean };

/** A form that works without script: it leads to the address of what is looked for. */
export function SearchForm({ site, asked, filters = false }: SearchFormProps) {
  const { lookFor } = searchWordsFor(site.language);
  return (
    <search>
      <form className="search-form" action="/search">
        <input
          type="search"
          name="q"
          defaultValue={asked?.q ?? ''}
          maxLength={200}
          aria-label={lookFor}
          autoComplete="off"
        />
        <button type="submit">{wordsFor(site.language).search}</button>
        {filters && asked && <Filters site={site} asked={asked} />}
      </form>
    </search>
  );
}

/** Folded away until somebody needs them, or has used them. */
function Filters({ site, asked }: { site: Site; asked: SearchAsked }) {
  const words = searchWordsFor(site.language);
  const { section, author, from, to } = asked;
  return (
    <details className="filters" open={Boolean(section || author || from || to)}>
      <summary>{words.narrow}</summary>
      <div>
        <label>
          {words.section}
          <select name="section" defaultValue={section}>
            <option value="">{words.everySection}</option>
            {site.sections.map(({ id, slug, name }) => (
              <option key={id} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.author}
          <input name="author" defaultValue={author} maxLength={80} autoComplete="off" />
        </label>
        <label>
          {words.from}
          <input type="date" name="from" defaultValue={from} />
        </label>
        <label>
          {words.to}
          <input type="date" name="to" defaultValue={to} />
        </label>
      </div>
    </details>
  );
}
