export * from './schema/house.ts';
export * from './schema/masthead.ts';
export * from './schema/pages.ts';
export * from './schema/people.ts';
export * from './schema/photos.ts';
export * from './schema/search.ts';
export * from './schema/shelf.ts';
export * from './schema/stories.ts';
