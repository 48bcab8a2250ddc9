import { z } from 'zod';
import {
  INCIDENT_ANSWERS,
  INCIDENT_QUESTIONS,
  type IncidentAnswer,
  type IncidentAnswers,
} from '@/lib/domain/map/duties';
import { isForumTime } from '@/lib/domain/time';

const MOST_ANSWERS = 12;

/** The answers to one question as they stand in an address; unknown ones are left out, none at all is no answer. */
function answersOf(question: keyof typeof INCIDENT_ANSWERS): z.ZodType<IncidentAnswer[] | undefined> {
  const known: readonly IncidentAnswer[] = INCIDENT_ANSWERS[question];
  return z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z
      .array(z.unknown())
      .transform((given) => known.filter((answer) => given.slice(0, MOST_ANSWERS).includes(answer)))
      .transform((given) => (given.length === 0 ? undefined : given)),
  );
}

/**
 * The address of the walk of an incident: the answers so far, and when it was noticed by the clock of the viewer
 * (`yyyy-MM-ddTHH:mm`). Never fails: what makes no sense counts as not answered.
 */
export const incidentQuery = z
  .object({
    where: answersOf('where'),
    victim: answersOf('victim'),
    sector: answersOf('sector'),
    data: answersOf('data'),
    harm: answersOf('harm'),
    noticed: z
      .preprocess((value) => [value].flat()[0], z.string().refine(isForumTime))
      .nullable()
      .catch(null),
  })
  .transform(({ noticed, ...given }) => {
    const answers: IncidentAnswers = {};
    for (const question of INCIDENT_QUESTIONS) if (given[question] !== undefined) answers[question] = given[question];
    return { noticed, answers };
  });
