import { describe, expect, it } from 'vitest';
import { splitForm } from '@/lib/boundary/multipart';
import { MAX_FILES } from '@/lib/files/source-file';

async function sent(form: FormData): Promise<{ body: Uint8Array<ArrayBuffer>; contentType: string }> {
  const made = new Response(form);
  return { body: new Uint8Array(await made.arrayBuffer()), contentType: made.headers.get('content-type') ?? '' };
}

/** As it comes over the network. */
async function* inSlices(body: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += 1_000) {
    yield body.subarray(at, at + 1_000);
    await Promise.resolve();
  }
}

describe('the parts of a form', () => {
  it('are what was put in, whatever names and bytes', async () => {
    const form = new FormData();
    form.append('text', '一行目\r\nsecond line');
    form.append('file', new File([new Uint8Array([0, 13, 10, 45, 45, 255])], '議題 "最終"\n.docx'));
    form.append('file', new File([], 'empty.txt'));
    form.append('file', new File(['\r\n--\r\n\r\n'], 'a;name="b".md'));
    form.append('file', new File(['x'.repeat(200_000)], 'long.txt'));
    form.append('text', new Blob(['a\nb']));
    const { body, contentType } = await sent(form);
    const parts = await splitForm(inSlices(body), contentType);
    expect(parts?.fields).toEqual([{ name: 'text', value: '一行目\r\nsecond line' }]);
    expect(parts?.files.map(({ name, fileName, bytes }) => [name, fileName, bytes.length])).toEqual([
      ['file', '議題 "最終"\n.docx', 6],
      ['file', 'empty.txt', 0],
      ['file', 'a;name="b".md', 8],
      ['file', 'long.txt', 200_000],
      ['text', 'blob', 3],
    ]);
    expect([...(parts?.files[0]?.bytes ?? [])]).toEqual([0, 13, 10, 45, 45, 255]);
    expect(Buffer.from(parts?.files[2]?.bytes ?? []).toString()).toBe('\r\n--\r\n\r\n');
  });

  it('hold a file of any size whole, in memory of just its length', async () => {
    const bytes = new Uint8Array(3_000_001).map((_, at) => (at * 7) % 251);
    const form = new FormData();
    form.append('file', new File([bytes], 'a.bin'));
    const { body, contentType } = await sent(form);
    const file = (await splitForm(inSlices(body), contentType))?.files[0];
    expect(file?.bytes.buffer.byteLength).toBe(bytes.length);
    expect(file?.bytes.buffer.resizable).toBe(false);
    expect(Buffer.compare(Buffer.from(file?.bytes ?? []), Buffer.from(bytes))).toBe(0);
  });

  it('are none where the body is no such form', async () => {
    const form = new FormData();
    form.append('text', 'words');
    const { body, contentType } = await sent(form);
    expect((await splitForm(inSlices(body), contentType))?.fields).toHaveLength(1);
    expect(await splitForm(inSlices(body), 'multipart/form-data')).toBeNull();
    expect(await splitForm(inSlices(body), 'text/plain')).toBeNull();
    expect(await splitForm(inSlices(body.subarray(0, body.length - 20)), contentType)).toBeNull();
    expect(await splitForm(inSlices(new Uint8Array()), contentType)).toBeNull();
  });

  it.each([20, 100, 20_000, -80, -3])(
    'are none where a file is cut off at byte %i, and nothing else fails',
    async (at) => {
      const form = new FormData();
      form.append('file', new File(['x'.repeat(50_000)], 'a.txt'));
      const { body, contentType } = await sent(form);
      expect((await splitForm(inSlices(body), contentType))?.files).toHaveLength(1);
      // An event without a listener would be thrown outside of this call, and end the process.
      const uncaught: unknown[] = [];
      const note = (error: unknown): unknown => uncaught.push(error);
      process.on('uncaughtException', note);
      expect(await splitForm(inSlices(body.subarray(0, at)), contentType)).toBeNull();
      await new Promise((resolve) => setImmediate(resolve));
      process.off('uncaughtException', note);
      expect(uncaught).toEqual([]);
    },
  );

  it('are refused as their body is, also within a file', async () => {
    const refusal = new Error('too large');
    const form = new FormData();
    form.append('file', new File(['x'.repeat(50_000)], 'a.txt'));
    const { body, contentType } = await sent(form);
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield* inSlices(body.subarray(0, 20_000));
      throw refusal;
    }
    await expect(splitForm(failing(), contentType)).rejects.toBe(refusal);
  });

  it('are refused as their body is', async () => {
    const refusal = new Error('too large');
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield* inSlices(new TextEncoder().encode('--b\r\n'));
      throw refusal;
    }
    await expect(splitForm(failing(), 'multipart/form-data; boundary=b')).rejects.toBe(refusal);
  });

  it('end at a bound: one file more than is taken, and not many words', async () => {
    const form = new FormData();
    for (let at = 0; at < 200; at += 1) form.append('file', new File(['a'], `${at}.txt`));
    const { body, contentType } = await sent(form);
    expect((await splitForm(inSlices(body), contentType))?.files).toHaveLength(MAX_FILES + 1);
    const wordy = new FormData();
    for (let at = 0; at < 200; at += 1) wordy.append('text', 'a');
    const told = await sent(wordy);
    expect((await splitForm(inSlices(told.body), told.contentType))?.fields).toHaveLength(64);
  });
});
