import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { runAction, runPublicAction } from '@/lib/boundary/run-action';
import { AppError } from '@/lib/domain/errors';
import { formValues } from '@/lib/domain/form-values';
import type { Viewer } from '@/lib/domain/policy';

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock('@/lib/auth/viewer', () => ({ getViewer: () => Promise.resolve(signedIn.viewer) }));
vi.mock('next-intl/server', () => ({ getTranslations: () => Promise.resolve((key: string) => key) }));

function formOf(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

beforeEach(() => {
  signedIn.viewer = null;
});

describe('the fields of a form', () => {
  it('are what was sent under each name, one or several, whatever the name', () => {
    const form = formOf(['a', '1'], ['b', '2'], ['b', '3'], ['b', '4'], ['constructor', '5'], ['$ACTION_ID', '6']);
    expect(formValues(form)).toEqual({ a: '1', b: ['2', '3', '4'], constructor: '5' });
    expect(Object.entries(formValues(formOf(['__proto__', '1'])))).toEqual([['__proto__', '1']]);
  });

  it('cost as much each, however many have the same name', () => {
    const time = (count: number): number => {
      const form = formOf(...Array.from({ length: count }, (): [string, string] => ['ids', '']));
      const start = performance.now();
      formValues(form);
      return performance.now() - start;
    };
    time(1_000);
    // What a server action's body can hold: copied anew for each, these took seconds.
    expect(time(40_000)).toBeLessThan(500);
  });
});

describe('a refusal', () => {
  it('says no more than a form can show', async () => {
    const form = formOf(...Array.from({ length: 5_000 }, (): [string, string] => ['ids', 'x']));
    const answer = await runPublicAction(z.object({ ids: z.array(z.uuid()) }), form, () => Promise.resolve());
    expect(Object.keys(answer.status === 'invalid' ? answer.fields : {})).toHaveLength(200);
  });

  const fields = formOf(['email', 'a@example.org'], ['password', 'S1'], ['current', 'S2'], ['token', 'S3']);
  const refusing = () => Promise.reject(new AppError('CONFLICT', 'test'));

  it.each([
    ['of a word', z.object({ email: z.literal('x') })],
    ['of the deed', z.object({ email: z.string() })],
  ])('%s shows what was typed, and no secret', async (_what, schema) => {
    for (const answer of [await runPublicAction(schema, fields, refusing), await runAction(schema, fields, refusing)]) {
      expect(answer).toMatchObject({ values: { email: 'a@example.org' } });
      expect(JSON.stringify(answer)).not.toMatch(/S[123]/);
    }
  });
});
