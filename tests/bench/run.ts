import { benchPages } from './pages';

/* `npm run bench` measures the pages of the built application; `npm run bench -- --quick` without times. */
await benchPages(process.argv.includes('--quick'));
