import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { MAX_FILES } from '@/lib/files/source-file';

/** Room that one file may take; only what it fills is taken. Whoever reads the body bounds it further. */
const LARGEST_FILE = 32 * 1_048_576;

/** A file of a form, or its words where they were sent as one. */
export type FormPart = { name: string; fileName: string; bytes: Uint8Array<ArrayBuffer> };
export type Form = { fields: { name: string; value: string }[]; files: FormPart[] };

/** What stands behind so many is not looked at: no form of ours has more, and one file more than is taken can be counted. */
const LIMITS = { parts: 64, files: MAX_FILES + 1, fieldNameSize: 100, fieldSize: 2_000_000, headerPairs: 20 };

/** Browsers write line breaks and quotes in names as percent escapes, and nothing else. */
function unescapeName(name: string): string {
  return name.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%22/g, '"');
}

/**
 * Bytes gathered as they come, in memory that grows in its place. Kept as pieces, they would be joined at the end, and the
 * pieces would be garbage of their whole size.
 */
function gatherBytes(): { add: (chunk: Uint8Array) => void; whole: () => Uint8Array<ArrayBuffer> } {
  const memory = new ArrayBuffer(0, { maxByteLength: LARGEST_FILE });
  let length = 0;
  return {
    add: (chunk) => {
      const needed = length + chunk.length;
      if (needed > memory.byteLength) memory.resize(Math.min(LARGEST_FILE, Math.max(needed, memory.byteLength * 2)));
      new Uint8Array(memory).set(chunk, length);
      length = needed;
    },
    // Memory of its own length: not everything that opens files takes one that may still grow.
    whole: () => new Uint8Array(memory.slice(0, length)),
  };
}

/**
 * Fields and files of a multipart/form-data body, in order; null when it is no such form. Throws what the body throws.
 * As it streams in, and not by the runtime's own `formData()`: that holds up every other request for half a second at
 * 20 MB.
 */
export async function splitForm(body: AsyncIterable<Uint8Array>, contentType: string): Promise<Form | null> {
  const form: Form = { fields: [], files: [] };
  let isBodyAtFault = false;
  let isCutOff = false;
  let fault: unknown = null;
  const source = Readable.from(body, { objectMode: false });
  source.once('error', () => (isBodyAtFault = true));
  try {
    const parser = new Busboy({ headers: { 'content-type': contentType }, limits: LIMITS });
    parser.on('field', (name, value) => form.fields.push({ name, value }));
    parser.on('file', (name, stream, fileName) => {
      const gathered = gatherBytes();
      stream.on('data', (chunk: Uint8Array) => {
        try {
          gathered.add(chunk);
        } catch (error) {
          // No memory is no fault of the form.
          fault = error;
          source.destroy();
        }
      });
      // Of a file without an end; not heard, it would end the process.
      stream.on('error', () => (isCutOff = true));
      stream.on('end', () => form.files.push({ name, fileName: unescapeName(fileName), bytes: gathered.whole() }));
    });
    await pipeline(source, parser);
    return isCutOff ? null : form;
  } catch (error) {
    if (fault !== null) throw fault;
    if (isBodyAtFault) throw error;
    return null;
  }
}
