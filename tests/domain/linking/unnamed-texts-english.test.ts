import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '@/lib/domain/linking/gazetteer';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { readMapData } from '@/lib/files/map-data';

const gazetteer = buildGazetteer(await readMapData());

const links = (asOf: string, text: string): string[] =>
  suggestLinks(gazetteer, { text, asOf }).map(({ recordId }) => recordId);

describe('texts that are spoken of without their names', () => {
  it.each([
    [
      'us-national-cyber-strategy-2018',
      '2018-10-03',
      'Mr. Bolton says the cyber strategy unties our hands. Whose hands?',
    ],
    [
      'us-national-cybersecurity-strategy-2023',
      '2023-04-18',
      'The strategy wants to shift responsibility from my mother to the software people. How?',
    ],
    [
      'us-ncs-implementation-plan-2023',
      '2023-07-19',
      'Of the sixty-five initiatives in the plan, how many have money behind them?',
    ],
    [
      'us-national-cyber-workforce-strategy-2023',
      '2023-09-12',
      'The White House has a strategy for the cyber workforce. Where is the bill?',
    ],
    [
      'us-cyber-strategy-2026',
      '2026-03-20',
      "Mr. Cairncross, your strategy on cyber is seven pages. Where's the rest?",
    ],
    ['us-nss-2022', '2022-11-03', 'The strategy talks about integrated deterrence on every page. What is it in cyber?'],
    ['us-nss-2025', '2026-01-14', 'A strategy that begins with the Western Hemisphere, what does Tokyo do with that?'],
    [
      'us-dod-cyber-strategy-2018',
      '2018-11-14',
      'The Department of Defense strategy says to stop it at the source, below the level of armed conflict.',
    ],
    [
      'us-cybercom-vision-2018',
      '2019-03-06',
      'General Nakasone put persistent engagement in a vision. Who signed off?',
    ],
    [
      'us-cybercom-2-0',
      '2025-12-10',
      'The new force generation model that the Pentagon has for Cyber Command, does it stop a cyber force?',
    ],
    ['us-nspm-13', '2019-05-08', 'Have we seen the classified memo that lets Cyber Command go on offense?'],
    [
      'us-ndaa-fy2019-s1642',
      '2019-02-14',
      'Congress wrote a provision naming Russia, China, North Korea and Iran for Cyber Command. Used yet?',
    ],
    [
      'us-ndaa-fy2021-oncd',
      '2022-02-02',
      'The statute created your office, Director Inglis, and gave the National Cyber Director seventy-five people.',
    ],
    ['us-eo-13636', '2014-02-19', "The President's order told NIST to write a voluntary framework. Who uses it?"],
    [
      'us-ppd-21',
      '2016-05-10',
      'The Obama directive on critical infrastructure names sixteen sectors. Why not elections?',
    ],
    [
      'us-ppd-41',
      '2017-03-02',
      'The directive has these lines of effort, FBI for one and DHS for the other, in a cyber incident.',
    ],
    [
      'us-ncirp-2016',
      '2024-12-19',
      'CISA has a new draft of the national cyber incident response plan, or what do we call it, the national response plan?',
    ],
    [
      'us-eo-13800',
      '2017-06-07',
      "In the President's executive order agency heads own the risk for cyber. Own it how?",
    ],
    [
      'us-eo-14028',
      '2021-06-09',
      'After SolarWinds the President signed an executive order. Does it reach a small vendor?',
    ],
    [
      'us-eo-14144',
      '2025-01-22',
      'President Biden on his last days signs a cyber executive order on software. Does it stand?',
    ],
    [
      'us-eo-14239',
      '2025-04-09',
      'The executive order puts preparedness on the states. Does Wyoming have a cyber team?',
    ],
    ['us-eo-14306', '2025-06-18', "An executive order that amends Biden's order on cybersecurity: what is left of it?"],
    ['us-eo-14390', '2026-04-22', 'The executive order on fraud sets up a cell. Is the Secret Service in it?'],
    ['us-eo-14412', '2026-07-15', 'The executive order on quantum says end of 2030. Can the VA do that?'],
    ['us-nsm-22', '2024-06-12', 'The memorandum on critical infrastructure makes CISA the coordinator. Says who, EPA?'],
    ['us-nsm-10-2022', '2023-02-08', 'The national security memorandum on quantum gives us until twenty thirty-five.'],
    ['us-omb-m-22-09', '2024-03-06', "Where is your agency on OMB's zero trust memo?"],
    ['us-circia-2022', '2025-02-11', "When will CISA's final rule on incident reporting come out?"],
    [
      'us-cisa-act-2015',
      '2025-09-10',
      'If the law on cyber threat information sharing lapses, does the antitrust piece go too?',
    ],
    [
      'us-cisa-agency-act-2018',
      '2023-04-27',
      'The law that turned NPPD into an agency is five years old. Has it worked?',
    ],
    ['us-fisma-2014', '2022-05-11', 'Should we update the federal information security law this year?'],
    [
      'us-cfaa-1986',
      '2022-06-08',
      'Good-faith security research is out of the hacking statute now, says Justice. Is that in the statute?',
    ],
    ['us-nist-csf-2-0', '2024-04-10', "NIST's new govern function, is the framework still voluntary?"],
    ['us-nist-csf-1-1', '2019-10-10', 'Five functions in the NIST framework, and my hospital has one IT guy.'],
    [
      'us-icdps-2024',
      '2024-05-15',
      "Ambassador Fick, the State Department's digital policy strategy came out. Who pays?",
    ],
    [
      'us-sec-disclosure-rule-2023',
      '2023-10-18',
      "The SEC's rule on breach disclosure: four days from when it is material?",
    ],
    ['us-cyber-trust-mark', '2025-01-15', "Who checks the FCC's label for smart devices? Is it on anything?"],
    [
      'us-solarium-report-2020',
      '2021-03-17',
      "Senator King, of your commission's recommendations on cyber, how many are law?",
    ],
    ['us-fedramp', '2023-06-14', 'Why does the federal cloud authorization process take eighteen months at GSA?'],
    ['us-cisa-cpg', '2023-05-16', "Are CISA's performance goals really voluntary for the water sector?"],
    [
      'us-cmmc',
      '2024-11-13',
      "A shop with nine people and the Pentagon's certification, level two. What does it cost?",
    ],
    [
      'us-nist-pqc-2024',
      '2024-10-09',
      'NIST has finished the post-quantum standards, all three. Does Treasury use them?',
    ],
    [
      'us-jp-security-treaty-1960',
      '2022-06-15',
      'Is a cyber operation against a base in Japan an armed attack under the treaty?',
    ],
    [
      'us-jp-gsomia-2007',
      '2013-10-30',
      'Is the military information agreement with Japan enough for what the NSA would share?',
    ],
    [
      'us-jp-mlat-2003',
      '2021-06-16',
      'Evidence from Osaka, under the legal assistance treaty with Japan: weeks or months?',
    ],
    [
      'us-jp-defense-guidelines-2015',
      '2015-05-20',
      'The new alliance guidelines have a page on cyberspace. What do we do on page one?',
    ],
    [
      'us-jp-cdpwg-statement-2015',
      '2015-07-08',
      'What the cyber defense policy working group put in its joint statement, is that a promise?',
    ],
    [
      'us-jp-scc-2019',
      '2020-02-05',
      'The two plus two said in 2019, in the joint statement, a cyber attack could be an armed attack.',
    ],
    [
      'us-jp-scc-2023',
      '2023-02-15',
      'The statement of the two plus two talks of the Marine Littoral Regiment. And cyber?',
    ],
    [
      'us-jp-scc-2024',
      '2024-09-11',
      'The two plus two statement, a joint force headquarters in Yokota. With cyber people?',
    ],
    [
      'us-jp-dhs-meti-moc-2023',
      '2023-02-07',
      'Secretary Mayorkas signed a memorandum on cyber with Minister Nishimura. What came of it?',
    ],
    [
      'us-jp-leaders-statement-2024',
      '2024-04-24',
      'From the state visit, the joint statement of Kishida and Biden, who does the cyber part?',
    ],
    [
      'us-jp-cyber-dialogue-9-2024',
      '2024-07-24',
      'At the ninth round of the cyber dialogue with Japan, was the new law on the table?',
    ],
    [
      'budapest-convention-2001',
      '2023-03-15',
      'Will we sign the second additional protocol on electronic evidence for cybercrime?',
    ],
    ['un-cybercrime-convention-2024', '2025-11-05', 'Seventy countries signed the cyber treaty in Hanoi. Why not us?'],
    ['un-norms-2015', '2019-10-16', 'Nobody is punished for breaking the UN norms in cyberspace, is that right?'],
    [
      'un-gge-report-2021',
      '2022-01-19',
      'Does the report of the governmental experts say that humanitarian law applies?',
    ],
    [
      'un-oewg-final-report-2025',
      '2025-09-17',
      'The last report of the open-ended working group gives us a permanent forum. Worth it?',
    ],
    ['quad-cyber-joint-principles', '2022-09-07', "The Quad's principles on software, will India buy by them?"],
    ['cri-statement-2023', '2024-02-07', 'We signed the statement on ransom payments. Does it bind a county?'],
    [
      'g7-cyber-principles-2016',
      '2016-07-13',
      'The Ise-Shima document, the principles on cyber, is that more than paper?',
    ],
    ['tallinn-manual-2', '2019-05-22', 'Professor Schmitt, does your manual call that a use of force?'],
    [
      'secure-by-design-guidance-2023',
      '2023-11-08',
      'The secure by design paper that Japan signed, who reads it in Osaka?',
    ],
    [
      'advisory-blacktech-2023',
      '2023-10-11',
      'The advisory about router firmware with the Chinese hackers, why did the NPA sign?',
    ],
    ['advisory-apt40-2024', '2024-07-17', 'The Australian-led advisory on the Chinese group, why was Tokyo on it?'],
    [
      'advisory-salt-typhoon-2025',
      '2025-09-10',
      'Thirteen countries on one advisory about China in the telecoms. Does it name companies?',
    ],
    [
      'advisory-tradertraitor-2024',
      '2025-01-15',
      'In the statement on DMM the FBI says North Korea. Do they get the coins back?',
    ],
    ['eu-nis2-2022', '2024-10-23', 'How many member states have transposed the directive on cybersecurity, ENISA?'],
    ['eu-cra-2024', '2025-05-14', "Does the EU's product law cover a router made in Taiwan?"],
    ['sbom-shared-vision-2025', '2025-10-08', 'Is the joint guidance on SBOM that CISA did with Japan a floor?'],
    ['uk-national-cyber-strategy-2022', '2022-03-09', 'The British strategy wants a responsible cyber power. Do we?'],
    ['au-cyber-strategy-2023', '2024-02-21', "Clare O'Neil's strategy for Australia has shields. What do they cost?"],
    ['secure-ai-guidelines-2023', '2024-01-17', 'Eighteen countries signed guidelines on AI. Does a bank care?'],
    [
      'ot-principles-2024',
      '2024-11-06',
      'The principles for operational technology, safety first: who in a plant has read them?',
    ],
    ['us-jp-info-manipulation-moc-2023', '2024-03-13', 'Is the memorandum with Japan on foreign disinformation dead?'],
    [
      'quad-cable-partnership-2023',
      '2024-06-05',
      'The partnership on undersea cables that the Quad has, is there a ship?',
    ],
    ['us-jp-ais-2017', '2018-06-13', 'Is Japan still in the automated threat sharing, or did NISC leave?'],
    ['jp-jc-star', '2025-11-12', "Japan's label, the one with stars, does the FCC take it?"],
    [
      'jp-economic-security-promotion-act-2022',
      '2022-06-08',
      'The economic security law of Japan has four pillars. Which one is cyber?',
    ],
    [
      'jp-nss-2022',
      '2023-03-08',
      'Japan wants to be on par with the leading Western countries, says the strategy. In cyber?',
    ],
    ['jp-dbp-2022', '2023-05-10', 'Forty-three trillion yen, and how much of the program is cyber?'],
    ['jp-acd-enhancement-act-2025', '2025-07-09', "Does Japan's new cyber defense law let them read e-mail?"],
    [
      'jp-critical-economic-security-info-act-2024',
      '2024-06-12',
      "Japan's law on security clearances: does it meet our standard?",
    ],
  ])('in English: %s', (id, asOf, text) => expect(links(asOf, text)).toContain(id));
});
