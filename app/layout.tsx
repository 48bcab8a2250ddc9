import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactElement } from 'react';
import { JapaneseFallbackFont } from '@/components/shell/japanese-fallback-font';
import { LinkFollower } from '@/components/shell/link-follower';
import { TitleKeeper } from '@/components/shell/title-keeper';
import { readTheme } from '@/lib/boundary/theme';
import './globals.css';

const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-inter',
  weight: '100 900',
  display: 'swap',
});
const sourceSerif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  variable: '--font-source-serif',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    description: t('description'),
    // An instance holds invitations and drafts: no crawler has business here.
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#171614' },
  ],
};

/** The document. Waits for a request: a page built ahead would carry no nonce and be dead under our CSP. */
export default async function RootLayout({ children }: LayoutProps<'/'>): Promise<ReactElement> {
  await connection();
  const [locale, theme] = await Promise.all([getLocale(), readTheme()]);
  return (
    <html
      lang={locale}
      data-theme={theme === 'system' ? undefined : theme}
      className={`${inter.variable} ${sourceSerif.variable}`}
    >
      <body>
        {children}
        <LinkFollower />
        <TitleKeeper />
        <JapaneseFallbackFont />
      </body>
    </html>
  );
}
