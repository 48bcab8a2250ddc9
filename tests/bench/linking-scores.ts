import { buildGazetteer } from '@/lib/domain/linking/gazetteer';
import { toLinkableRecords } from '@/lib/domain/linking/linkable';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { readMapData } from '@/lib/files/map-data';
import { ratesOf, readLabelledFiles, tallyLinks, type LabelledQuestion } from '../support/labelled-questions';
import { plainLongestMatch } from '../support/plain-longest-match';

/**
 * Scores of the linker on the labelled questions of `tests/corpus`, beside a plain longest match of the same names. Run:
 * `node --conditions=react-server --import tsx tests/bench/linking-scores.ts [--show] [FILE…]`; `--show` prints what went
 * wrong, a FILE is part of a name ("hearings-2").
 */
type Linker = (question: LabelledQuestion) => string[];

const chosen = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const shows = process.argv.includes('--show');
const data = await readMapData();
const gazetteer = buildGazetteer(data);
const plain = plainLongestMatch(toLinkableRecords(data));
const linkers: Record<'linker' | 'plain', Linker> = {
  linker: ({ text, context, asOf }) => suggestLinks(gazetteer, { text, context, asOf }).map((link) => link.recordId),
  plain: ({ text }) => plain(text),
};
const isStrategy = (id: string): boolean => gazetteer.records.get(id)?.kind === 'strategy';

function row(name: string, questions: readonly LabelledQuestion[], keep?: (id: string) => boolean): string {
  const cells = (['linker', 'plain'] as const).map((which) => {
    const { precision, recall, clean } = ratesOf(tallyLinks(questions, linkers[which], keep));
    const figures = keep === undefined ? [precision, recall, clean] : [precision, recall];
    return figures.map((figure) => figure.toFixed(3)).join(' / ');
  });
  return `| ${[name, String(questions.length), ...cells].join(' | ')} |\n`;
}

const files = (await readLabelledFiles()).filter(
  ({ name }) => chosen.length === 0 || chosen.some((word) => name.includes(word)),
);
const all = files.flatMap((file) => file.questions);
const inJapanese = all.filter((question) => /[ぁ-ん]/.test(question.text));
const inEnglish = all.filter((question) => !inJapanese.includes(question));

process.stdout.write(
  '| questions | number | linker: precision / recall / clean | plain longest match |\n| --- | --- | --- | --- |\n',
);
for (const { name, questions } of files) process.stdout.write(row(name, questions));
process.stdout.write(row('all', all) + row('English', inEnglish) + row('Japanese', inJapanese));
process.stdout.write(row('strategies alone', all, isStrategy));
if (shows) process.stdout.write(`\n${tallyLinks(all, linkers.linker).complaints.join('\n\n')}\n`);
