import type { Addressee } from './addressees';
import { editionOn } from './editions';
import type { Scene } from './evidence';
import { datesBeside, isIssuedIn, type Told } from './issue-days';
import type { LinkableRecord } from './linkable';
import type { Range } from './ranges';

/** "Your new", "your office's": what follows is of who is addressed. */
const YOUR =
  /\b[Yy]our (?:own |(?:office|agency|bureau|department|command|administration)['’]s )?(?:(?:new|own|latest|current|first|final|recent|updated|draft|international|national|cyber|\d{4}) )*$|(?:大臣|長官|御庁|御省|貴庁|貴省)の(?:新しい|新たな|新)?$/;
const LONGEST_BEFORE = 48;

/** Of whom "your" says right before a place that what follows is theirs. */
export function ownersSpokenTo(scene: Scene, { start }: Range): readonly Addressee[] {
  const addressees = scene.addressees();
  if (addressees.length === 0) return addressees;
  return YOUR.test(scene.mentions.text.slice(Math.max(0, start - LONGEST_BEFORE), start)) ? addressees : [];
}

/** "Ambassador Fick, … your strategy": the one that the body issued on a day told beside it, or the only one in force. */
export function strategySpokenOf(scene: Scene, mention: Range): Told | null {
  const { asOf, gazetteer } = scene;
  const owners = ownersSpokenTo(scene, mention);
  const [owner] = owners;
  if (asOf === null || owner === undefined) return null;
  const own = [...gazetteer.records.values()].filter(
    ({ category, issuerIds }) => category === 'strategy' && owners.some(({ body }) => issuerIds.includes(body.id)),
  );
  for (const told of datesBeside(scene, mention)) {
    const [only, other] = own.filter((record: LinkableRecord) => isIssuedIn(record, told));
    if (only !== undefined) return other === undefined ? { record: only, evidence: owner.words } : null;
  }
  const record = editionOn(own, asOf, 'current');
  return record === null ? null : { record, evidence: owner.words };
}
