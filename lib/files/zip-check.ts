import { inflateRawSync } from 'node:zlib';
import { AppError } from '../domain/errors';

export type ZipLimits = { maxEntries: number; maxInflatedBytes: number };

type ZipEntry = { name: string; method: number; packed: number; unpacked: number; offset: number };

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SEARCH_BYTES = 66_000;

function findEnd(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - END_SEARCH_BYTES); at -= 1) {
    if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new AppError('UNSUPPORTED', 'not a readable Word file');
}

function readEntries(zip: Buffer, limits: ZipLimits): ZipEntry[] {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > limits.maxEntries) throw new AppError('TOO_LARGE', `more than ${limits.maxEntries} parts in the file`);
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY_SIGNATURE) break;
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** Inflates one part with a cap, because the sizes that a zip states about itself may be lies. */
function inflatedSize(zip: Buffer, entry: ZipEntry, cap: number): number {
  if (entry.method === 0) return entry.packed;
  if (entry.method !== 8 || entry.offset + 30 > zip.length || zip.readUInt32LE(entry.offset) !== LOCAL_SIGNATURE) {
    throw new AppError('UNSUPPORTED', 'not a readable Word file');
  }
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  try {
    return inflateRawSync(zip.subarray(start, start + entry.packed), { maxOutputLength: Math.max(1, cap) }).length;
  } catch (error) {
    const isTooLarge =
      error instanceof RangeError ||
      (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE');
    throw isTooLarge ? tooLarge() : new AppError('UNSUPPORTED', 'not a readable Word file');
  }
}

function tooLarge(): AppError {
  return new AppError('TOO_LARGE', 'the file inflates to more than is allowed');
}

/**
 * Refuses a zip before any library unpacks it: too many parts, stated sizes over the limit, or XML parts that inflate
 * past it whatever they state. Throws TOO_LARGE or UNSUPPORTED.
 */
export function checkZip(bytes: Uint8Array, limits: ZipLimits): void {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readEntries(zip, limits);
  const stated = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (stated > limits.maxInflatedBytes) throw tooLarge();
  let budget = limits.maxInflatedBytes;
  for (const entry of entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    budget -= inflatedSize(zip, entry, budget);
    if (budget < 0) throw tooLarge();
  }
  if (!entries.some((entry) => entry.name === 'word/document.xml')) {
    throw new AppError('UNSUPPORTED', 'not a Word file');
  }
}
