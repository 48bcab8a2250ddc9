/** Where a reading thread begins: Node needs to be told how to load the sources before it can be given one. */
import { register } from 'tsx/esm/api';

register();
await import('./reading-worker.ts');
