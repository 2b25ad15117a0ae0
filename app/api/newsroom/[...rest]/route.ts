import { handle } from '#app/api/newsroom/handle.ts';
import { notFound } from '#lib/errors.ts';

const noSuchAddress = handle(async () => {
  throw notFound('address in the newsroom');
});

export {
  noSuchAddress as DELETE,
  noSuchAddress as GET,
  noSuchAddress as PATCH,
  noSuchAddress as POST,
  noSuchAddress as PUT,
};
