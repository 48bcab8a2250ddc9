import { connection } from 'next/server.js';

/** The instant of this request. Waits for the request, so that no page is frozen at build time. */
export async function requestNow(): Promise<Date> {
  await connection();
  return new Date();
}

/** The present instant outside a request: command line, jobs, the data layer's own timestamps. */
export function systemNow(): Date {
  return new Date();
}
