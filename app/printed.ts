import type { ReactElement } from 'react';

/** A page as its bytes: React's for an element, what is text already as it is. */
export async function printed(view: ReactElement | string): Promise<string> {
  if (typeof view === 'string') return view;
  // A static import of react-dom/server is an error in Next's build.
  const { renderToStaticMarkup } = await import('react-dom/server');
  return `<!doctype html>${renderToStaticMarkup(view)}`;
}
