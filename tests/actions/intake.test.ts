import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createForum } from '@/app/actions/intake';
import { GET as download } from '@/app/api/sources/[sourceId]/route';
import { POST } from '@/app/api/intake/route';
import { database } from '@/lib/data/prisma';
import { SOURCE_MAXIMUM_CHARACTERS } from '@/lib/domain/forum-draft';
import type { Viewer } from '@/lib/domain/policy';
import { MAX_FILE_BYTES } from '@/lib/files/source-file';
import type { WorkspaceRole } from '@/prisma/generated/enums';
import { resetDatabase } from '../support/database';
import { acceptedDraft, INVITATION } from '../support/drafts';
import { makeMember, makeWorkspace, viewerOf } from '../support/factories';

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock('@/lib/auth/viewer', () => ({ getViewer: () => Promise.resolve(signedIn.viewer) }));
vi.mock('next/server', () => ({ connection: () => Promise.resolve() }));
vi.mock('next-intl/server', () => ({ getTranslations: () => Promise.resolve((key: string) => `says ${key}`) }));

let workspaceId: string;

beforeEach(async () => {
  await resetDatabase();
  workspaceId = (await makeWorkspace()).id;
  signedIn.viewer = null;
});

async function signIn(role: WorkspaceRole = 'STAFF'): Promise<Viewer> {
  const viewer = await viewerOf(await makeMember(workspaceId, role));
  signedIn.viewer = viewer;
  return viewer;
}

type Answer = {
  status: number;
  body: { code?: string; message?: string; text?: string; fileName?: string; draft?: { title: { value: string } } };
};

async function post(body: BodyInit, headers: Record<string, string> = {}): Promise<Answer> {
  const request = new Request('http://localhost:3000/api/intake', {
    method: 'POST',
    body,
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  });
  const response = await POST(request);
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

function json(text: string): [string, Record<string, string>] {
  return [JSON.stringify({ text }), { 'content-type': 'application/json' }];
}

function fileForm(content: BlobPart, name: string): FormData {
  const form = new FormData();
  form.set('file', new File([content], name));
  return form;
}

async function expectNothingStored(): Promise<void> {
  expect([await database().forum.count(), await database().source.count()]).toEqual([0, 0]);
}

describe('POST /api/intake', () => {
  it('reads a text and stores nothing', async () => {
    await signIn();
    const { status, body } = await post(...json(INVITATION));
    expect(status).toBe(200);
    expect(body).toMatchObject({ text: INVITATION, fileName: null, mediaType: 'text/plain' });
    expect(body.draft?.title.value).toContain('Harbour Dialogue');
    await expectNothingStored();
  });

  it('reads a file', async () => {
    await signIn();
    const { status, body } = await post(fileForm(INVITATION, 'invitation.md'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ text: INVITATION, fileName: 'invitation.md', mediaType: 'text/markdown' });
  });

  it('reads words and files as one text, each file under its name', async () => {
    await signIn();
    const form = fileForm('Aiko Mori is an analyst.', 'bios.txt');
    form.append('file', new File(['From: a@example.org\r\nSubject: Panel\r\n\r\nWelcome.\r\n'], 'mail.eml'));
    form.set('text', new Blob([`${INVITATION}\n`]));
    const { status, body } = await post(form);
    expect(status).toBe(200);
    const mail = 'From: a@example.org\n\nWelcome.'.replace('From', 'Subject: Panel\nFrom');
    expect(body.text).toBe(`${INVITATION}\n\n[mail.eml]\n\n${mail}\n\n[bios.txt]\n\nAiko Mori is an analyst.`);
    expect(body).toMatchObject({ fileName: null, mediaType: 'text/plain' });
  });

  it('says of several files which cannot be read and why, by their places in the form', async () => {
    await signIn();
    const form = fileForm(INVITATION, 'invitation.md');
    form.append('file', new File(['hello'], 'paper.pdf'));
    form.append('file', new File([' \n'], 'empty.txt'));
    form.set('text', 'See the papers.');
    const { status, body } = await post(form);
    expect(status).toBe(200);
    expect(body).toEqual({
      refused: [
        { position: 1, message: 'says fileRefusal.UNSUPPORTED' },
        { position: 2, message: 'says fileRefusal.INVALID' },
      ],
    });
  });

  it('refuses more files than are read at once', async () => {
    await signIn();
    const form = new FormData();
    for (let index = 0; index <= 20; index += 1) form.append('file', new File(['a'], `${index}.txt`));
    expect(await post(form)).toMatchObject({ status: 413, body: { code: 'TOO_LARGE' } });
  });

  it('puts something of the same length in the place of what the database cannot hold', async () => {
    await signIn();
    const { body } = await post(...json(`Panel\u0000 on Friday`));
    expect(body.text).toBe('Panel\ufffd on Friday');
  });

  it('is closed to visitors', async () => {
    expect(await post(...json(INVITATION))).toEqual({
      status: 401,
      body: { code: 'UNAUTHENTICATED', message: 'says UNAUTHENTICATED' },
    });
  });

  it('is closed to those who may create nothing', async () => {
    await signIn('VIEWER');
    expect(await post(...json(INVITATION))).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('answers nothing to %s', async (_, headers) => {
    await signIn();
    const [body, type] = json(INVITATION);
    expect(await post(body, { ...type, ...headers })).toMatchObject({ status: 403 });
  });

  it.each([
    ['no JSON', '{', 'application/json', 400],
    ['JSON of another shape', '{"text":[]}', 'application/json', 400],
    ['blank words', '{"text":"  \\n "}', 'application/json', 400],
    ['a form without a field', '--x--\r\n', 'multipart/form-data; boundary=x', 400],
    ['a form without a boundary', 'text=a', 'multipart/form-data', 400],
    ['another type', 'a', 'text/plain', 415],
  ])('refuses %s', async (_, body, type, status) => {
    await signIn();
    expect((await post(body, { 'content-type': type })).status).toBe(status);
  });

  it('refuses a text beyond the bound, with a sentence of its own', async () => {
    await signIn();
    const answer = await post(...json('a '.repeat(SOURCE_MAXIMUM_CHARACTERS)));
    expect(answer).toEqual({ status: 413, body: { code: 'TOO_LARGE', message: 'says TOO_LARGE' } });
  });

  it('stops reading a body that says nothing of its length', async () => {
    await signIn();
    const chunk = new Uint8Array(1_048_576);
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    expect((await post(endless, { 'content-type': 'application/json' })).status).toBe(413);
    expect(sent).toBeLessThan(MAX_FILE_BYTES + 3 * chunk.length);
  });

  it.each([
    ['a program', 'MZ', 'run.exe'],
    ['a zip called docx', 'PK\u0003\u0004 and no more', 'paper.docx'],
    ['a PDF that is none', 'hello', 'paper.pdf'],
  ])('refuses %s', async (_, content, name) => {
    await signIn();
    expect(await post(fileForm(content, name))).toMatchObject({ status: 415, body: { code: 'UNSUPPORTED' } });
  });

  it('slows down who reads without pause', async () => {
    const viewer = await signIn();
    const windowStart = new Date();
    await database().rateLimit.create({ data: { key: `intake:${viewer.userId}`, windowStart, attempts: 60 } });
    expect((await post(...json(INVITATION))).status).toBe(429);
  });
});

describe('createForum', () => {
  function input(changes: Record<string, unknown> = {}): Record<string, unknown> {
    const source = { text: INVITATION, fileName: null, mediaType: 'text/plain' };
    return { forumId: randomUUID(), workspaceId, me: null, tlp: null, source, draft: acceptedDraft(), ...changes };
  }

  it('creates for who may', async () => {
    await signIn();
    const sent = input();
    const created = await createForum(sent);
    const { id } = await database().source.findFirstOrThrow({ select: { id: true } });
    const data = { forumId: sent.forumId, sourceId: id };
    expect(created).toEqual({ status: 'done', data: { ...data, isNew: true } });
    expect(await createForum(sent)).toEqual({ status: 'done', data: { ...data, isNew: false } });
  });

  it('refuses visitors and those who may only look', async () => {
    expect(await createForum(input())).toMatchObject({ status: 'refused', code: 'UNAUTHENTICATED' });
    await signIn('VIEWER');
    expect(await createForum(input())).toMatchObject({ status: 'refused', code: 'FORBIDDEN' });
    await expectNothingStored();
  });

  it('names the fields that are not right, and writes nothing', async () => {
    await signIn();
    const draft = { ...acceptedDraft(), title: { value: ' ', spans: [] } };
    expect(await createForum(input({ draft }))).toMatchObject({
      status: 'invalid',
      fields: { 'draft.title.value': ['says required'] },
    });
    await expectNothingStored();
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['a draft that claims an owner', { createdById: randomUUID() }],
  ])('refuses %s', async (_, sent) => {
    await signIn();
    expect((await createForum(sent)).status).toBe('invalid');
  });
});

describe('GET /api/sources/…', () => {
  async function get(sourceId: string): Promise<Response> {
    return download(new Request('http://localhost:3000/'), { params: Promise.resolve({ sourceId }) });
  }

  it('hands the original to who pasted it, as a file and nothing else', async () => {
    await signIn();
    const source = { text: INVITATION, fileName: 'Einladung für 会議.eml', mediaType: 'message/rfc822' };
    await createForum({ forumId: randomUUID(), workspaceId, me: null, tlp: null, source, draft: acceptedDraft() });
    const { id } = await database().source.findFirstOrThrow({ select: { id: true } });
    const response = await get(id);
    expect(await response.text()).toBe(INVITATION);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="source.txt"; filename*=UTF-8''Einladung%20f%C3%BCr%20%E4%BC%9A%E8%AD%B0.txt`,
    );
    await signIn('OWNER');
    expect((await get(id)).status).toBe(404);
    signedIn.viewer = null;
    expect((await get(id)).status).toBe(404);
  });

  it('answers a malformed id like an unknown one', async () => {
    await signIn();
    expect((await get("x' OR 1=1")).status).toBe(404);
    expect((await get(randomUUID())).status).toBe(404);
  });
});
