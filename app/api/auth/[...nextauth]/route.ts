import NextAuth from 'next-auth/next';
import type { NextRequest } from 'next/server';
import { authOptions } from '@/lib/auth/options';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handler(request: NextRequest, context: Context): Promise<Response> {
  // next-auth answers a route handler with a Response; its own types do not say so.
  return (await NextAuth(request, context, authOptions())) as Response;
}

export { handler as GET, handler as POST };
