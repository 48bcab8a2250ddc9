import { benchChart } from './chart';
import { stayOnSecondCore } from './cores';
import { benchHostile } from './hostile';
import { benchPages } from './pages';
import { benchReading } from './reading';
import { benchSearch } from './search';

// The application has the first core to itself (application.ts); what measures it stays off that core. The search and
// the reading are measured without an application, and `--two-cores` asks for both.
const isAlone = ['--search', '--reading', '--two-cores'].some((kind) => process.argv.includes(kind));
if (!isAlone) stayOnSecondCore();

/* `npm run bench` measures the pages of the built application; `-- --quick` without times; `-- --pages 'Question,Map'`
 * some of them; `-- --reading` the intake; `-- --hostile` the pages while hostile sources are read, on one core or with
 * `--two-cores`; `-- --chart` the drawings of the map; `-- --search` the search over 20,000 questions. */
const at = process.argv.indexOf('--pages');
const only = at === -1 ? null : (process.argv[at + 1] ?? '').split(',');
if (process.argv.includes('--reading')) await benchReading();
else if (process.argv.includes('--search')) await benchSearch();
else if (process.argv.includes('--chart')) await benchChart();
else if (process.argv.includes('--hostile')) await benchHostile();
else await benchPages({ quick: process.argv.includes('--quick'), only });
