import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** More faults than any form has fields: what has more was not filled in by a person, and is not worth the words. */
const MAXIMUM_ISSUES = 200;

/** The message key (namespace `validation`) and parameters of one issue. */
function keyOf(issue: Issue): { key: string; params: Record<string, string | number> } {
  switch (issue.code) {
    case 'too_small': {
      const minimum = Number(issue.minimum);
      if (issue.origin === 'string')
        return minimum <= 1 ? { key: 'required', params: {} } : { key: 'tooShort', params: { minimum } };
      return { key: issue.origin === 'array' ? 'tooFew' : 'tooSmall', params: { minimum } };
    }
    case 'too_big': {
      const maximum = Number(issue.maximum);
      if (issue.origin === 'string') return { key: 'tooLong', params: { maximum } };
      return { key: issue.origin === 'array' ? 'tooManyItems' : 'tooLarge', params: { maximum } };
    }
    case 'invalid_type':
      return { key: issue.input === undefined ? 'required' : 'invalid', params: {} };
    case 'invalid_format':
      if (issue.format === 'email' || issue.format === 'url') return { key: issue.format, params: {} };
      return { key: 'invalid', params: {} };
    case 'custom':
      return { key: typeof issue.params?.key === 'string' ? issue.params.key : 'invalid', params: {} };
    default:
      return { key: 'invalid', params: {} };
  }
}

/** Sentences for what is wrong with an input, by field (dotted path; the whole form is ""), in the viewer's language. */
export async function translateIssues(issues: Issue[]): Promise<Record<string, string[]>> {
  const t = await getTranslations('validation');
  const fields: Record<string, string[]> = {};
  for (const issue of issues.slice(0, MAXIMUM_ISSUES)) {
    const { key, params } = keyOf(issue);
    // Keys come from the switch above and from our own schemas; the test of the messages holds that they exist.
    (fields[issue.path.join('.')] ??= []).push(t(key as Parameters<typeof t>[0], params));
  }
  return fields;
}
