import fs from 'node:fs';
import { readInvitationText } from '@/lib/domain/intake/text/invitation';
const made = readInvitationText(fs.readFileSync(process.argv[2]!,'utf8'));
const [a, b] = [Number(process.argv[3] ?? 0), Number(process.argv[4] ?? 20)];
for (const e of made.body.slice(a, b)) console.log(e.index, e.kind, e.indent, e.headingStyle, e.topic, e.label?.topic, JSON.stringify(e.words.folded.slice(0,120)));
