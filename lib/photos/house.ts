import type { Settings } from '#db/index.ts';
import type { CreditHouse } from './credit/draft.ts';

/** The house's way with credits, as its settings have it. Pure. */
export const creditHouse = (settings: Settings): CreditHouse => ({
  separator: settings.creditSeparator,
  capitals: settings.creditCapitals,
  exceptions: settings.creditExceptions,
  plainInitials: settings.creditPlainInitials,
  own: settings.creditOwn || settings.name,
  staff: settings.staffPhotographers,
});
