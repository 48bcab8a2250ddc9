import { describe, expect, it } from 'vitest';
import {
  dutiesOf,
  endOfTime,
  INCIDENT_ANSWERS,
  INCIDENT_QUESTIONS,
  lastDay,
  nextQuestion,
  stateOf,
  type IncidentAnswers,
  type NotificationDuty,
} from '@/lib/domain/map/duties';
import { readMapData } from '@/lib/files/map-data';
import { incidentQuery } from '@/lib/schemas/incident-query';

const { duties: records } = await readMapData();
const TODAY = '2026-11-30';

function ids(answers: IncidentAnswers, day = TODAY): string[] {
  return dutiesOf(records, answers, day).map(({ id }) => id);
}

function only(id: string): NotificationDuty {
  const duty = records.find((one) => one.id === id);
  if (duty === undefined) throw new Error(id);
  return duty;
}

describe('who must be told', () => {
  it('asks on while something depends on the answer, and no further', () => {
    expect(nextQuestion(records, {})?.question).toBe('where');
    expect(nextQuestion(records, { where: ['jp'] })?.question).toBe('victim');
    const answers: IncidentAnswers = {
      where: ['us'],
      victim: ['other_victim'],
      sector: ['other_sector'],
      data: ['no_data'],
      harm: ['no_harm'],
    };
    expect(nextQuestion(records, answers)).toBeNull();
    expect(dutiesOf(records, answers, TODAY).every(({ kind }) => kind === 'voluntary')).toBe(true);
  });

  it('offers only answers on which something depends, and a way out of each question but the first', () => {
    const sectors = nextQuestion(records, { where: ['jp'], victim: ['other_victim'] });
    expect(sectors).toEqual({
      question: 'sector',
      options: ['finance', 'electricity', 'telecom', 'health', 'other_sector'],
    });
    expect(nextQuestion(records, {})?.options).toEqual(['jp', 'us']);
  });

  it('tells a listed bank in both countries of both countries’ bodies, the most urgent of what is owed first', () => {
    const answers: IncidentAnswers = {
      where: ['jp', 'us'],
      victim: ['listed'],
      sector: ['finance'],
      data: ['personal'],
      harm: ['crime'],
    };
    const told = ids(answers);
    expect(told).toEqual(
      expect.arrayContaining(['jp-finance', 'jp-personal-data', 'jp-listed', 'us-sec', 'us-banks', 'us-states']),
    );
    expect(told).not.toContain('us-health');
    expect(told).toContain('us-finance-new-york');
    expect(told).not.toContain('us-finance-non-banks');
    expect(told.indexOf('us-banks')).toBeLessThan(told.indexOf('us-sec'));
    const kinds = dutiesOf(records, answers, TODAY).map(({ kind }) => kind);
    expect(kinds.lastIndexOf('duty')).toBeLessThan(kinds.indexOf('voluntary'));
  });

  it('tells the trade commission of a financial business only where many customers are concerned', () => {
    const answers: IncidentAnswers = { where: ['us'], sector: ['finance'], data: ['personal'] };
    expect(ids(answers)).not.toContain('us-finance-non-banks');
    const many: IncidentAnswers = { ...answers, data: ['personal_many'] };
    expect(ids(many)).toContain('us-finance-non-banks');
    expect(ids(many, '2024-05-12')).not.toContain('us-finance-non-banks');
  });

  it('names nobody of whom it is not known yet whether they must be told', () => {
    expect(ids({ where: ['us'] })).toEqual(['us-cisa-voluntary']);
    expect(stateOf(only('us-sec'), { where: ['us'] })).toBe('open');
    expect(stateOf(only('us-sec'), { where: ['jp'] })).toBe('excluded');
  });

  it('knows a duty only from the day on which it began', () => {
    const answers: IncidentAnswers = { where: ['us'], victim: ['listed'] };
    expect(ids(answers, '2023-12-17')).not.toContain('us-sec');
    expect(ids(answers, '2023-12-18')).toContain('us-sec');
  });

  it('reaches every duty by some answers, and every answer changes something or is the way out', () => {
    const everything: IncidentAnswers = Object.fromEntries(
      INCIDENT_QUESTIONS.map((question) => [question, [...INCIDENT_ANSWERS[question]]]),
    );
    expect(ids(everything).length).toBe(records.length);
    for (const question of INCIDENT_QUESTIONS)
      for (const answer of INCIDENT_ANSWERS[question]) {
        const isUsed = records.some((duty) => duty.when[question]?.includes(answer));
        expect(isUsed || answer === INCIDENT_ANSWERS[question].at(-1), answer).toBe(true);
      }
  });
});

describe('due times of first reports', () => {
  const friday = new Date('2026-11-27T06:30:00Z'); // 15:30 in Tokyo, 01:30 in New York

  it('counts hours to the minute, across the date line', () => {
    expect(endOfTime(only('us-banks'), friday)).toEqual({ instant: new Date('2026-11-28T18:30:00Z'), day: null });
  });

  it('counts days by the calendar of the body’s country, and business days without the week-end', () => {
    expect(endOfTime(only('jp-personal-data'), friday)).toEqual({ instant: null, day: '2026-12-02' });
    expect(endOfTime(only('us-sec'), friday)).toEqual({ instant: null, day: '2026-12-03' });
    expect(lastDay('2026-11-27', 1, 'business_days')).toBe('2026-11-30');
    // Still Thursday in New York when it is Friday in Tokyo.
    expect(endOfTime(only('us-sec'), new Date('2026-11-27T03:00:00Z'))?.day).toBe('2026-12-02');
  });

  it('takes the moment of noticing for the start of every time, and the rule says which start it really is', () => {
    const duty = only('us-electricity-doe');
    expect(duty.first.from).toBe('incident');
    expect(endOfTime(duty, friday)).toEqual({ instant: new Date('2026-11-27T07:30:00Z'), day: null });
  });

  it('reckons none where the rule has no number', () => {
    expect(endOfTime(only('jp-finance'), friday)).toBeNull();
    expect(endOfTime(only('us-fbi'), friday)).toBeNull();
  });
});

describe('the address of the walk', () => {
  it('takes known answers, single or several, and leaves out what makes no sense', () => {
    expect(
      incidentQuery.parse({
        where: ['us', 'mars', 'jp'],
        sector: 'finance',
        data: 'x'.repeat(5_000),
        harm: { deep: true },
        noticed: '2026-02-31T10:00',
      }),
    ).toEqual({ answers: { where: ['jp', 'us'], sector: ['finance'] }, noticed: null });
    expect(incidentQuery.parse({ noticed: ['2026-11-30T09:00', 'x'] })).toEqual({
      answers: {},
      noticed: '2026-11-30T09:00',
    });
  });
});
