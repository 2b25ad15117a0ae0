/** How long what was deleted can be brought back, in days. */
export const daysInBin = 30;
