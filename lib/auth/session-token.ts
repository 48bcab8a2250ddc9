import 'server-only';
import { z } from 'zod';

/** What the encrypted cookie carries: who, and which session row must still be good. Roles never. */
export const sessionToken = z.object({ userId: z.uuid(), sessionId: z.uuid() });
