import { describe, expect, it } from 'vitest';
import { splitForm, wordsOf } from '@/lib/boundary/multipart';

async function sent(form: FormData): Promise<{ body: Uint8Array<ArrayBuffer>; contentType: string }> {
  const made = new Response(form);
  return { body: new Uint8Array(await made.arrayBuffer()), contentType: made.headers.get('content-type') ?? '' };
}

describe('the parts of a form', () => {
  it('are what was put in, whatever names and bytes', async () => {
    const form = new FormData();
    form.append('text', '一行目\r\nsecond line');
    form.append('file', new File([new Uint8Array([0, 13, 10, 45, 45, 255])], '議題 "最終"\n.docx'));
    form.append('file', new File([], 'empty.txt'));
    form.append('file', new File(['\r\n--\r\n\r\n'], 'a;name="b".md'));
    form.append('text', new Blob(['a\nb']));
    const { body, contentType } = await sent(form);
    const parts = splitForm(body, contentType) ?? [];
    expect(parts.map(({ name, fileName }) => [name, fileName])).toEqual([
      ['text', null],
      ['file', '議題 "最終"\n.docx'],
      ['file', 'empty.txt'],
      ['file', 'a;name="b".md'],
      ['text', 'blob'],
    ]);
    expect(parts.map(wordsOf)).toEqual(['一行目\r\nsecond line', '\0\r\n--\ufffd', '', '\r\n--\r\n\r\n', 'a\nb']);
    expect([...(parts[1]?.bytes ?? [])]).toEqual([0, 13, 10, 45, 45, 255]);
  });

  it('are none where the body is no such form', async () => {
    const form = new FormData();
    form.append('text', 'words');
    const { body, contentType } = await sent(form);
    expect(splitForm(body, 'multipart/form-data')).toBeNull();
    expect(splitForm(body, 'multipart/form-data; boundary=other')).toBeNull();
    expect(splitForm(body.subarray(0, body.length - 20), contentType)).toBeNull();
    expect(splitForm(new Uint8Array(), contentType)).toBeNull();
    expect(splitForm(new TextEncoder().encode('--b\r\nX: y\r\n\r\na\r\n--b--'), 'a; boundary=b')).toBeNull();
  });

  it('end at a bound', async () => {
    const form = new FormData();
    for (let at = 0; at < 200; at += 1) form.append('file', new File(['a'], `${at}.txt`));
    const { body, contentType } = await sent(form);
    expect(splitForm(body, contentType)).toHaveLength(64);
  });
});
