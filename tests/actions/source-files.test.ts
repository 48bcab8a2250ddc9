import { createHash, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as download } from '@/app/api/sources/[sourceId]/files/[fileId]/route';
import { POST } from '@/app/api/sources/[sourceId]/files/route';
import { createForumFromDraft } from '@/lib/data/forum-import';
import { database } from '@/lib/data/prisma';
import type { Viewer } from '@/lib/domain/policy';
import { resetDatabase } from '../support/database';
import { acceptedDraft, INVITATION } from '../support/drafts';
import { makeMember, makeWorkspace, viewerOf } from '../support/factories';

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock('@/lib/auth/viewer', () => ({ getViewer: () => Promise.resolve(signedIn.viewer) }));
vi.mock('next-intl/server', () => ({ getTranslations: () => Promise.resolve((key: string) => `says ${key}`) }));

const bytes = Buffer.from([...'%PDF-1.7\n\u0000\u00ff\u0080 not text'].map((sign) => sign.charCodeAt(0)));
let workspaceId: string;
let sourceId: string;

beforeEach(async () => {
  await resetDatabase();
  workspaceId = (await makeWorkspace()).id;
  const member = await makeMember(workspaceId, 'STAFF');
  const source = { text: INVITATION, fileName: 'agenda.pdf', mediaType: 'application/pdf' };
  const review = { forumId: randomUUID(), workspaceId, me: null, tlp: null, source, draft: acceptedDraft() };
  ({ sourceId } = await createForumFromDraft(await viewerOf(member), review));
  signedIn.viewer = await viewerOf(member);
});

function formOf(...files: File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('file', file);
  return form;
}

async function keep(
  body: BodyInit,
  { id = sourceId, query = '', headers = {} }: { id?: string; query?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; body: { fileId?: string; code?: string } }> {
  const request = new Request(`http://localhost:3000/api/sources/${id}/files${query}`, {
    method: 'POST',
    body,
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
  });
  const response = await POST(request, { params: Promise.resolve({ sourceId: id }) });
  return { status: response.status, body: (await response.json()) as { fileId?: string; code?: string } };
}

function fetchFile(fileId: string, id = sourceId): Promise<Response> {
  return download(new Request('http://localhost:3000/'), { params: Promise.resolve({ sourceId: id, fileId }) });
}

describe('a file that a forum was read from', () => {
  it('comes back byte for byte under its own name, to be saved and never shown', async () => {
    const { status, body } = await keep(formOf(new File([bytes], '議事次第 (最終).pdf')), { query: '?position=1' });
    expect(status).toBe(200);
    const response = await fetchFile(body.fileId ?? '');
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="source.pdf"; filename*=UTF-8''${encodeURIComponent('議事次第')}%20%28${encodeURIComponent('最終')}%29.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    });
  });

  it('is kept once, however often it is sent', async () => {
    const first = await keep(formOf(new File([bytes], 'agenda.pdf')));
    const [again, renamed] = await Promise.all([
      keep(formOf(new File([bytes], 'agenda.pdf'))),
      keep(formOf(new File([bytes], 'copy.pdf')), { query: '?position=3' }),
    ]);
    expect([again.body, renamed.body]).toEqual([first.body, first.body]);
    const rows = await database().sourceFile.findMany({ select: { fileName: true, sha256: true, byteCount: true } });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(rows).toEqual([{ fileName: 'agenda.pdf', sha256, byteCount: bytes.length }]);
  });

  it('leaves no folders and nothing invisible in its name, nor a kind that is not ours', async () => {
    const { body } = await keep(formOf(new File([bytes], '../../etc/\u202egpj.agenda\u0007.pdf')));
    await database().sourceFile.updateMany({ data: { mediaType: 'text/html-of-another-time' } });
    const { headers } = await fetchFile(body.fileId ?? '');
    expect(headers.get('content-disposition')).toContain("filename*=UTF-8''gpj.agenda.pdf");
    expect(headers.get('content-type')).toBe('application/octet-stream');
  });

  it('is there for nobody else: not to fetch, not to add to', async () => {
    const { body } = await keep(formOf(new File([bytes], 'agenda.pdf')));
    for (const viewer of [null, await viewerOf(await makeMember(workspaceId, 'OWNER'))]) {
      signedIn.viewer = viewer;
      const response = await fetchFile(body.fileId ?? '');
      expect([response.status, await response.text()]).toEqual([404, '']);
      const refused = await keep(formOf(new File(['%PDF-1.4 other'], 'other.pdf')));
      expect(refused.status).toBe(viewer === null ? 401 : 404);
    }
    expect(await database().sourceFile.count()).toBe(1);
  });

  it('is not found beside another source, nor under what is no id', async () => {
    const { body } = await keep(formOf(new File([bytes], 'agenda.pdf')));
    expect((await fetchFile(body.fileId ?? '', randomUUID())).status).toBe(404);
    expect((await fetchFile("x' OR 1=1")).status).toBe(404);
    expect((await keep(formOf(new File([bytes], 'a.pdf')), { id: 'x' })).status).toBe(404);
    expect((await keep(formOf(new File([bytes], 'a.pdf')), { id: randomUUID() })).status).toBe(404);
  });

  it.each([
    ['two at once', () => formOf(new File([bytes], 'a.pdf'), new File(['b'], 'b.txt')), '', 400],
    ['words', () => JSON.stringify({ text: 'words' }), '', 415],
    ['nothing', () => formOf(new File([], 'a.txt')), '', 400],
    ['what is not read', () => formOf(new File(['MZ'], 'run.exe')), '', 415],
    ['a place that is none', () => formOf(new File([bytes], 'a.pdf')), '?position=-1', 400],
  ])('is refused: %s', async (_, body, query, status) => {
    expect((await keep(body(), { query })).status).toBe(status);
    expect(await database().sourceFile.count()).toBe(0);
  });

  it('is taken from pages of this site only', async () => {
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await keep(formOf(new File([bytes], 'a.pdf')), { headers })).status).toBe(403);
  });
});
