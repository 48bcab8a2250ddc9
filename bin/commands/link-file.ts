import { z } from 'zod';
import { AppError } from '@/lib/domain/errors';

/** What the command needs of a question: its words, its place, and whom it is put to. */
export type QuestionInput = { order: number; text: string; affiliation: string | null };
export type LinkInput = { doc: string; title: string | null; day: string | null; questions: QuestionInput[] };

const text = z.string().nullish();

/** The parts of an intake prediction (or of a bare list of questions) that matter here; other keys are ignored. */
const shape = z.object({
  doc: z.union([z.string(), z.number()]).nullish(),
  title: text,
  starts_at: text,
  speakers: z
    .array(z.object({ name: z.string(), affiliation: text }))
    .nullish()
    .catch(null),
  questions: z.array(
    z.object({
      order: z.number().int().optional(),
      text: z.string(),
      speakers: z.array(z.string()).nullish().catch(null),
    }),
  ),
});

const DAY = /^\d{4}-\d{2}-\d{2}/;

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw new AppError('INVALID', 'it is no valid JSON');
  }
}

function fromJson(name: string, content: string): LinkInput {
  const parsed = shape.safeParse(parseJson(content));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
    throw new AppError('INVALID', `it is no list of questions${place}`);
  }
  const { doc, title, starts_at: startsAt, speakers, questions } = parsed.data;
  const affiliations = new Map((speakers ?? []).map((speaker) => [speaker.name, speaker.affiliation ?? null]));
  return {
    doc: doc == null ? name : String(doc),
    title: title ?? null,
    day: DAY.exec(startsAt ?? '')?.[0] ?? null,
    questions: questions.map((question, index) => {
      const asked = question.speakers ?? [];
      const [only] = asked;
      const affiliation = asked.length === 1 && only !== undefined ? affiliations.get(only) : undefined;
      return { order: question.order ?? index + 1, text: question.text, affiliation: affiliation ?? null };
    }),
  };
}

function fromLines(name: string, content: string): LinkInput {
  const lines = content.split(/\r?\n/).map((line) => line.trim());
  const questions = lines.filter((line) => line !== '');
  return {
    doc: name,
    title: null,
    day: null,
    questions: questions.map((line, index) => ({ order: index + 1, text: line, affiliation: null })),
  };
}

/** Reads intake output or a list of questions (JSON), else plain text with one question a line. `name`: for `doc`. */
export function readLinkInput(name: string, content: string): LinkInput {
  const body = content.replace(/^\ufeff/, '');
  return body.trimStart().startsWith('{') ? fromJson(name, body) : fromLines(name, body);
}
