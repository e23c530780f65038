/** Writes the test vectors of the wire contract to schema/wire-vectors.json. */

import { writeFileSync } from 'node:fs';

import { wireVectors } from './wire-vectors.ts';

const FILE = new URL('../../schema/wire-vectors.json', import.meta.url);

writeFileSync(FILE, `${JSON.stringify(wireVectors(), null, 2)}\n`);
