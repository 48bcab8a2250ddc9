/** Under this header the proxy tells the pages which address was asked for; what a browser sends under it is replaced. */
export const PATH_HEADER = 'x-rostrum-path';

/** The sign-in page, on the way back to the page that was asked for: "/forums" gives "/sign-in?next=%2Fforums". */
export function signInAddress(path: string | null): string {
  return path === null || path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`;
}
