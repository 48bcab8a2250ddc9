import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richTextExtensions } from '@/components/editor/rich-text-extensions';
import { parseRichText } from '@/lib/domain/rich-text';
import { MARK_ORDER, markRules, nodeRules, withoutForbidden } from '@/lib/domain/rich-text/grammar';
import { anyJson, codeOf, doc, documents, mutated, paragraph, text } from '../support/rich-text-documents';

describe('the editor', () => {
  const schema = getSchema(richTextExtensions());

  /** What the editor would hold after loading the document; null when it would refuse it. */
  function loaded(json: unknown): unknown {
    if (typeof json !== 'object' || json === null || !('schemaVersion' in json) || json.schemaVersion !== 1)
      return null;
    const { schemaVersion, ...rest } = json;
    try {
      const node = schema.nodeFromJSON(rest);
      if (node.type !== schema.topNodeType) return null;
      node.check();
      return { schemaVersion, ...(node.toJSON() as object) }; // ProseMirror types its JSON as any
    } catch {
      return null;
    }
  }
  const unchangedByEditor = (json: unknown): boolean => {
    const after = loaded(json);
    return after !== null && isDeepEqual(after, json);
  };

  it('knows exactly the nodes and marks of the grammar', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([...Object.keys(nodeRules), 'text'].sort());
    expect(Object.keys(schema.marks)).toEqual(MARK_ORDER);
    for (const [name, rule] of Object.entries(nodeRules))
      expect(Object.keys(schema.nodes[name]?.spec.attrs ?? {}).sort(), name).toEqual(
        Object.keys(rule.attributes).sort(),
      );
    for (const [name, rules] of Object.entries(markRules))
      expect(Object.keys(schema.marks[name]?.spec.attrs ?? {}), name).toEqual(Object.keys(rules));
  });
  it('holds every document that the server accepts, unchanged', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(codeOf(document)).toBe('accepted');
        expect(loaded(document)).toEqual(parseRichText(document));
      }),
      { numRuns: 300 },
    );
  }, 30_000);
  it('holds unchanged exactly the documents that the server accepts, among damaged ones', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(mutated(documents), (document) => {
        const accepted = codeOf(document) === 'accepted';
        expect(unchangedByEditor(document)).toBe(accepted);
        seen[accepted ? 'accepted' : 'refused'] += 1;
      }),
      { numRuns: 600 },
    );
    expect(seen.accepted).toBeGreaterThan(15);
    expect(seen.refused).toBeGreaterThan(150);
  }, 30_000);
  it('and the server agree about JSON of no shape at all', () => {
    fc.assert(
      fc.property(anyJson, (json) => {
        expect(unchangedByEditor(json)).toBe(codeOf(json) === 'accepted');
      }),
      { numRuns: 500 },
    );
  }, 30_000);
  it('leaves out the characters that the server refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (words) => {
        const kept = withoutForbidden(words);
        expect(kept === '' || codeOf(doc(paragraph(text(kept)))) === 'accepted').toBe(true);
        if (codeOf(doc(paragraph(text(words)))) === 'accepted') expect(kept).toBe(words);
      }),
    );
  });
});

function isDeepEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other);
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [entries, keys] = [Object.entries(one), Object.keys(other)];
  return (
    entries.length === keys.length &&
    entries.every(([key, value]) => Object.hasOwn(other, key) && isDeepEqual(value, Reflect.get(other, key)))
  );
}
