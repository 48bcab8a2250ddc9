import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/i18n/request.ts',
  // Messages are parsed by the build: neither for each request again, nor by a parser that every browser loads.
  experimental: { messages: { path: './lib/i18n/messages', format: 'json', locales: 'infer', precompile: true } },
});

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks types, with everything else; a start on a user's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  devIndicators: { position: 'bottom-right' },
  // Native modules and the database driver are loaded by Node itself, never bundled.
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/client', '@prisma/adapter-pg'],
  // Every reader gets a page's title with its head: streamed behind it, a tab stands without a name between two pages.
  htmlLimitedBots: /.*/,
  // No picture passes through the optimizer: it would be one more door for bytes that strangers send.
  images: { unoptimized: true },
  experimental: {
    // Server actions carry text only; files go through a route handler with its own limits.
    serverActions: { bodySizeLimit: '2mb' },
    // A request that proxy.ts sees is cut off here without a word: no less than bin/serve.mjs lets in for a file.
    proxyClientMaxBodySize: '22mb',
  },
  // proxy.ts writes the headers of pages; the files it does not see get the one that matters for them.
  headers: async () =>
    ['/_next/static/:path*', '/icon.svg'].map((source) => ({
      source,
      headers: [{ key: 'X-Content-Type-Options', value: 'nosniff' }],
    })),
};

export default withNextIntl(config);
