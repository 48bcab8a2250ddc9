import { headerOf, type Invitation } from '../text/invitation';
import { allMatches } from '../../matches';
import { cutPassage, readRange, type Passage } from '../text/passage';
import { hasJapanese } from '../text/source-text';
import { JAPANESE_ORGANISATIONS, ORGANISATION_WORDS } from '../words/people-words';
import type { Candidate } from './people-list';
import { splitPost } from './post-split';
import { proseCandidate } from './prose-leaders';

/** Who signed: the person, if a name stands there, and the organisation. */
export type Signature = { person: Candidate | null; organisation: ReturnType<typeof readRange> };

function isContactLine(folded: string): boolean {
  return /@|https?:|www\.|\d{3}|^(?:tel|ph|fax|mobile|cell|t|m|e|p)\b\s?[.:+]|^--|電話|〒/i.test(folded);
}

/** "Jae-won Lim | Research Fellow | Mugunghwa Institute | +82 …": the parts of a signature on one line. */
function signatureParts(words: Passage): Passage[] {
  const parts: Passage[] = [];
  let from = 0;
  for (const match of allMatches(words.folded.slice(0, 400), /\s[|·•]\s|$/g)) {
    parts.push(cutPassage(words, from, match.index));
    from = match.index + match[0].length;
  }
  return words.folded.length > 400 ? [words] : parts.filter((part) => part.text !== '');
}

const UNIT_AND_SURNAME =
  /^(\S[^、。@]{2,60}(?:課|室|係|部|班|局|担当|事務局|チーム))\s{1,3}[\u3400-\u9fff々]{1,4}(?:\s[\u3041-\u9fff]{1,4})?$/;

/** Reads the signature block; both parts null when there is none or it says neither. */
export function readSignature(invitation: Invitation): Signature {
  const lines = invitation.entries
    .filter((entry) => entry.zone === 'signature')
    .flatMap((entry) => signatureParts(entry.words));
  let person: Candidate | null = null;
  let organisation: Signature['organisation'] = null;
  for (const line of lines.slice(0, 8)) {
    if (isContactLine(line.folded)) continue;
    const found: Candidate | null =
      person === null && organisation === null ? proseCandidate(line, 'moderator', 'signature', true) : null;
    const isOrganisation = ORGANISATION_WORDS.test(line.folded) || JAPANESE_ORGANISATIONS.test(line.folded.trim());
    const isPerson =
      found !== null &&
      !isOrganisation &&
      (found.reading.name.value.includes(' ') || hasJapanese(found.reading.name.value));
    if (isPerson) {
      person = found;
      organisation = found.reading.affiliation;
      continue;
    }
    // "海洋庁 企画課 第二係 宇津木": a surname behind the unit that writes is no part of it.
    const unit = UNIT_AND_SURNAME.exec(line.folded.trim())?.[1] ?? line.folded;
    const post = splitPost(line.folded, 0, line.folded.indexOf(unit) + unit.length);
    const place = post.affiliation === null ? null : readRange(line, post.affiliation.from, post.affiliation.to, 0.7);
    if (person !== null) {
      const { reading }: Candidate = person;
      const title = post.title === null ? null : readRange(line, post.title.from, post.title.to, 0.7);
      person = {
        ...person,
        reading: { ...reading, title: reading.title ?? title, affiliation: reading.affiliation ?? place },
      };
    }
    // "The Events Team", "Conference Secretariat": a unit gives way to the house named after it.
    const isUnit = organisation !== null && /\b(?:team|secretariat|office|department|staff)$/i.test(organisation.value);
    // A lone given name under the closing is no house.
    const isHouse = isOrganisation || person !== null || hasJapanese(line.folded);
    if (isHouse && (organisation === null || (isUnit && isOrganisation))) organisation = place ?? organisation;
  }
  return { person, organisation };
}

/** Whoever sent a mail that only the given name signs, by the full name in the From header. */
export function senderBySignature(invitation: Invitation): Candidate | null {
  const header = headerOf(invitation, 'from');
  const written = /^\s{0,3}"?([A-Z][^"<,;@]{3,60}?)"?\s?</.exec(header?.folded ?? '')?.[1];
  if (header === null || written === undefined) return null;
  const from = header.folded.indexOf(written);
  const found = proseCandidate(cutPassage(header, from, from + written.length), 'moderator', 'signature');
  const given = found?.reading.name.value.split(' ')[0] ?? '';
  const isSigned = invitation.entries.some(
    ({ zone, words }) => zone === 'signature' && words.folded.trim().replace(/[.,!\s]+$/, '') === given,
  );
  return given.length > 1 && isSigned ? found : null;
}
