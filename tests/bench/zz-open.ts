import fs from 'node:fs';
import { openDocument } from '@/lib/files/open-document';
for (const f of process.argv.slice(2)) { const { text } = await openDocument([{ bytes: fs.readFileSync(f), name: f }]); fs.writeFileSync('/tmp/txt/' + f.split('/').pop() + '.txt', text); }
