import type { useTranslations } from 'next-intl';
import { CountryMark } from '@/components/map/country-mark';
import { StandingLine } from '@/components/map/standing-line';
import { standingChip } from '@/components/map/standing-chip';
import { hasStanding, localName, type RecordRef } from '@/lib/domain/map-views';
import { timesRejected, type LinkLine } from '@/lib/domain/question-links';
import type { LinkItem } from './link-item';
import type { MarkedLink } from './marked-question';

type Words = ReturnType<typeof useTranslations<'questions'>>;

/** A country of the map by its name within a sentence; its code while there is none. */
function countryName(t: Words, code: string | number | undefined): string {
  const key = `countries.${code ?? ''}` as 'countries.JP'; // the data says which countries there are
  return t.has(key) ? t(key) : String(code ?? '');
}

/**
 * Why a link is there, in the viewer's language, and that people here rejected the like before; a code that has no words
 * yet is told by the matched words alone.
 */
function reasonText(t: Words, link: LinkLine): string {
  const { reason, surface } = link;
  const key = `reason.${reason.code}`;
  const params = { ...reason.params, country: countryName(t, reason.params.country) };
  // The codes are a list of the domain; the compiler cannot know which one this is.
  const why = t.has(key as 'reason.name')
    ? t(key as 'reason.name', { surface: surface ?? '', ...params })
    : (surface ?? '');
  const count = timesRejected(link);
  return count === 0 ? why : t('rejectedBefore', { reason: why, count });
}

/** A link as the marks in the question's text show it. */
export function toMarkedLink(t: Words, link: LinkLine, hrefOf: (recordId: string) => string): MarkedLink {
  const { state, range, record } = link;
  const isGone = ['superseded', 'ended', 'withdrawn'].includes(record.standing.state);
  return { state, range, isGone, href: hrefOf(record.id), label: reasonText(t, link) };
}

/** Concepts, functions and processes have no dates of force, and nothing is said of them. */
function saysStanding({ kind, standing }: RecordRef): boolean {
  return hasStanding(kind) || standing.state === 'withdrawn';
}

/** Everything that the review shows of a question's links, in words. */
export function toLinkItems(
  t: Words,
  locale: 'en' | 'ja',
  links: LinkLine[],
  { hrefOf, openId, asOf }: { hrefOf: (recordId: string) => string; openId: string | null; asOf: string | null },
): LinkItem[] {
  return links.map((link) => ({
    id: link.id,
    version: link.version,
    state: link.state,
    recordId: link.record.id,
    name: localName(link.record, locale),
    nameLang: undefined,
    mark: <CountryMark country={link.record.country} />,
    kind: t(`kinds.${link.record.kind}`),
    reason: reasonText(t, link),
    standing: saysStanding(link.record) ? <StandingLine record={link.record} asOf={asOf} /> : null,
    isGone: standingChip(link.record) !== null,
    decided:
      link.state === 'SUGGESTED' || link.decidedBy === null
        ? null
        : t('map.decidedBy', { state: link.state, name: link.decidedBy }),
    href: hrefOf(link.record.id),
    isOpen: link.record.id === openId,
  }));
}
