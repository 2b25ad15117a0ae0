/** Says that a request is the newsroom's own test of an address and no reader's hit. */
export const testHeader = 'x-slugline-test';
