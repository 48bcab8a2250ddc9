import { spawnSync } from 'node:child_process';
import { benchHostile } from './hostile';
import { benchPages } from './pages';
import { benchReading } from './reading';

// The application has the first core to itself (application.ts); what measures it stays off that core.
spawnSync('taskset', ['-cp', '1', String(process.pid)]);

/* `npm run bench` measures the pages of the built application; `-- --quick` without times; `-- --reading` the intake;
 * `-- --hostile` the pages while hostile sources are read. */
if (process.argv.includes('--reading')) await benchReading();
else if (process.argv.includes('--hostile')) await benchHostile();
else await benchPages(process.argv.includes('--quick'));
