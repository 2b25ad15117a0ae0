export function SearchForm({ words = '' }: { words?: string }) {
  return (
    <search>
      <form className="search-form" action="/search">
        <input
          type="search"
          name="q"
          defaultValue={words}
          maxLength={200}
          aria-label="Words to look for"
          autoComplete="off"
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
