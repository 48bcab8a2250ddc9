import { mapFault, type MapFault } from '../fault';
import type { MapSource, Verification } from '../records';

const WEB_ADDRESS = /^https?:\/\/[^\s/]+\S*$/;
const SUMMARY_LIMITS = { en: 40, ja: 80 };

export function checkAddress(record: string, address: string | null): MapFault[] {
  return address === null || WEB_ADDRESS.test(address) ? [] : [mapFault('bad_address', record, { address })];
}

/** Every record has proof, and says of it no more than its sources allow: "seen" needs a source that was seen. */
export function checkSources(record: string, sources: readonly MapSource[], verified: Verification): MapFault[] {
  if (sources.length === 0) return [mapFault('no_source', record)];
  const expected: Verification = sources.some((source) => source.verified === 'seen') ? 'seen' : 'known';
  const mismatch = verified === expected ? [] : [mapFault('verified_mismatch', record, { stated: verified, expected })];
  return [...sources.flatMap((source) => checkAddress(record, source.url)), ...mismatch];
}

/** Summaries stay readable in a list: 40 words of English, 80 characters of Japanese. */
export function checkSummaries(record: string, summaryEn: string, summaryJa: string): MapFault[] {
  const lengths = { en: summaryEn.split(/\s+/).filter(Boolean).length, ja: summaryJa.length };
  return (['en', 'ja'] as const)
    .filter((language) => lengths[language] > SUMMARY_LIMITS[language])
    .map((language) =>
      mapFault('summary_too_long', record, { language, length: lengths[language], limit: SUMMARY_LIMITS[language] }),
    );
}
