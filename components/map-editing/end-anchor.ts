/** Where in the form of an entry it is said that something has ended. */
export const END_ANCHOR = 'end';
