/**
 * The present instant in a browser, for what a person sees there ("Draft of 10:42"). Server code takes lib/clock, which
 * would drag the server's modules into the page.
 */
export function browserNow(): Date {
  return new Date();
}
