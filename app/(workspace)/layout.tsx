import type { ReactElement } from 'react';
import { Frame } from '@/components/shell/frame';
import { requireViewer } from '@/lib/auth/viewer';
import { readTheme } from '@/lib/boundary/theme';

/** The frame around signed-in pages. It shows who is signed in; each page asks again for itself what it may show. */
export default async function WorkspaceLayout({ children }: LayoutProps<'/'>): Promise<ReactElement> {
  const [viewer, theme] = await Promise.all([requireViewer(), readTheme()]);
  return (
    <Frame person={{ id: viewer.userId, name: viewer.name, email: viewer.email }} theme={theme}>
      {children}
    </Frame>
  );
}
