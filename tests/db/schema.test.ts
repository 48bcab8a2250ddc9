import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/data/prisma';

/*
 * schema.prisma and the migrations must say the same. This reads the schema's own text and holds it against the
 * catalogue of a migrated database: columns, types, nullability, enums, primary keys, unique rules, plain indexes.
 */

const root = path.resolve(import.meta.dirname, '../..');
const schema = fs.readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8');

type Column = { table: string; name: string; type: string; nullable: boolean };
type Key = { table: string; columns: string; kind: 'primary' | 'unique' | 'index' };

function blocks(word: string): { name: string; lines: string[] }[] {
  return [...schema.matchAll(new RegExp(`^${word} (\\w+) \\{\\n([\\s\\S]*?)^\\}`, 'gm'))].map(
    ([, name = '', body = '']) => ({
      name,
      lines: body
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('//')),
    }),
  );
}

const enums = blocks('enum');
const enumNames = new Set(enums.map((one) => one.name));
const plainTypes: Record<string, string> = {
  String: 'text',
  Int: 'integer',
  Float: 'double precision',
  Boolean: 'boolean',
  Bytes: 'bytea',
  Json: 'jsonb',
};

/** The column type of a field, or null when the field is a relation. */
function columnType(type: string, attributes: string): string | null {
  if (enumNames.has(type)) return type;
  if (type === 'DateTime')
    return `timestamptz${/@db\.Timestamptz(\(\d\))/.exec(attributes)?.[1] ?? ' without precision'}`;
  if (attributes.includes('@db.Uuid')) return 'uuid';
  return plainTypes[type] ?? null;
}

function declaredColumns(): Column[] {
  return blocks('model').flatMap((model) =>
    model.lines.flatMap((line): Column[] => {
      const [, name, type, mark, attributes = ''] = /^(\w+)\s+(\w+)(\?|\[\])?\s*(.*)$/.exec(line) ?? [];
      if (name === undefined || type === undefined) return [];
      const column = columnType(type, attributes);
      if (column === null) return [];
      const isList = mark === '[]';
      // Prisma leaves list columns nullable in the database and never writes null.
      return [{ table: model.name, name, type: isList ? `${column}[]` : column, nullable: mark === '?' || isList }];
    }),
  );
}

function fieldList(text: string): string {
  return text
    .split(',')
    .map((part) => part.trim().replace(/\(.*$/, ''))
    .join(',');
}

function declaredKeys(): Key[] {
  return blocks('model').flatMap((model) =>
    model.lines.flatMap((line): Key[] => {
      const block = /^@@(id|unique|index)\(\[(.+?)\](?:,|\)|$)/.exec(line);
      if (block !== null) {
        const kind = ({ id: 'primary', unique: 'unique', index: 'index' } as const)[block[1] as 'id'];
        return [{ table: model.name, columns: fieldList((block[2] ?? '').replace(/\(ops:.*$/, '')), kind }];
      }
      const name = /^(\w+)\s/.exec(line)?.[1] ?? '';
      if (/\s@id\b/.test(line)) return [{ table: model.name, columns: name, kind: 'primary' }];
      return /\s@unique\b/.test(line) ? [{ table: model.name, columns: name, kind: 'unique' }] : [];
    }),
  );
}

function sorted<T>(items: T[]): string[] {
  return items.map((item) => JSON.stringify(item)).sort();
}

describe('schema.prisma and the migrations', () => {
  it('have the same columns, types and nullability', async () => {
    const found = await database().$queryRaw<Column[]>`
      SELECT c.relname AS table, a.attname AS name, a.attnotnull IS FALSE AS nullable,
        replace(replace(format_type(a.atttypid, a.atttypmod), 'timestamp(3) with time zone', 'timestamptz(3)'), '"', '') AS type
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' AND a.attnum > 0 AND NOT a.attisdropped`;
    const order = ({ table, name, type, nullable }: Column): Column => ({ table, name, type, nullable });
    expect(sorted(found.map(order))).toEqual(sorted(declaredColumns().map(order)));
  });

  it('have the same enums, in the same order', async () => {
    const found = await database().$queryRaw<{ name: string; labels: string[] }[]>`
      SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS labels
      FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid GROUP BY t.typname`;
    const declared = enums.map(({ name, lines }) => ({ name, labels: lines }));
    expect(sorted(found.map(({ name, labels }) => ({ name, labels })))).toEqual(sorted(declared));
  });

  it('have the same keys and indexes', async () => {
    const found = await database().$queryRaw<Key[]>`
      SELECT t.relname AS table, CASE WHEN i.indisprimary THEN 'primary' WHEN i.indisunique THEN 'unique' ELSE 'index' END AS kind,
        (SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(i.indkey::int[]) WITH ORDINALITY AS k(number, place)
          JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number) AS columns
      FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
      WHERE n.nspname = 'public' AND t.relname <> '_prisma_migrations' AND i.indexprs IS NULL`;
    const order = ({ table, columns, kind }: Key): Key => ({ table, columns, kind });
    expect(sorted(found.map(order))).toEqual(sorted(declaredKeys().map(order)));
  });
});
