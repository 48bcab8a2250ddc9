import type { LimitAudience, LimitKind } from '../../prisma/generated/enums';

/** How long someone may speak; seconds, because "30 seconds each" exists. */
export type LimitFacts = {
  audience: LimitAudience;
  /** Only for the audience PARTICIPANT. */
  participantId: string | null;
  kind: LimitKind;
  minSeconds: number | null;
  maxSeconds: number | null;
};

export type LimitLine = LimitFacts & { id: string; seen: string };

/** The kinds that bound what one speaker may say in all, the narrowest first. */
const SPEAKING_KINDS: LimitKind[] = ['REMARKS', 'ANSWER'];

/**
 * How many seconds a participant may speak in all: their own limit for remarks, else the one for everybody. A limit per
 * answer counts once for each question put to them. Null when the forum sets none.
 */
export function speakingSeconds(participantId: string, questionCount: number, limits: LimitFacts[]): number | null {
  for (const kind of SPEAKING_KINDS) {
    const own = limits.find((limit) => limit.kind === kind && limit.participantId === participantId);
    const common = limits.find((limit) => limit.kind === kind && limit.audience === 'ALL');
    const seconds = (own ?? common)?.maxSeconds ?? null;
    if (seconds !== null) return kind === 'ANSWER' ? seconds * Math.max(questionCount, 1) : seconds;
  }
  return null;
}

const HALF_A_MINUTE = 30;

/** A spoken length to the half minute, as people say it: 570 → "9½", 20 → "½", 720 → "12". */
export function aboutMinutes(seconds: number): string {
  const halves = Math.round(seconds / HALF_A_MINUTE);
  const whole = Math.floor(halves / 2);
  if (halves % 2 === 0) return String(whole);
  return whole === 0 ? '½' : `${whole}½`;
}
