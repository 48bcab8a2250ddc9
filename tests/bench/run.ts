import { spawnSync } from 'node:child_process';
import { benchPages } from './pages';

// The application has the first core to itself (application.ts); what measures it stays off that core.
spawnSync('taskset', ['-cp', '1', String(process.pid)]);

/* `npm run bench` measures the pages of the built application; `npm run bench -- --quick` without times. */
await benchPages(process.argv.includes('--quick'));
