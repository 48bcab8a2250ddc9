import { comparable } from '../text/source-text';
import { SURNAME_READINGS } from '../words/surname-readings';
import { isNearSkeleton, katakanaSkeleton, latinSkeleton } from './katakana-names';

export type Evidence = 'same' | 'other' | 'open';

/** Whether a Japanese and a Latin name can be one: by the known readings of the surname and by the sound of kana. */
export function compareWritings(japanese: string, latin: string): Evidence {
  const tokens = latin.split(/[\s.-]+/).filter((token) => token !== '');
  const skeletons = tokens.map(latinSkeleton);
  const parts = japanese.split(/[\s・=]+/).filter((part) => part !== '');
  const readings = SURNAME_READINGS.get(parts[0] ?? '');
  if (readings !== undefined) return tokens.some((token) => readings.includes(comparable(token))) ? 'same' : 'other';
  const sounds = parts
    .filter((part) => /^[\u3041-\u3096\u30a1-\u30fa\u30fc]{2,20}$/.test(part))
    .map(katakanaSkeleton)
    .filter((sound) => sound !== '');
  if (sounds.length === 0) return 'open';
  if (sounds.some((sound) => skeletons.some((skeleton) => skeleton === sound || isNearSkeleton(sound, skeleton))))
    return 'same';
  return sounds.some((sound) => sound.length > 1) ? 'other' : 'open';
}
