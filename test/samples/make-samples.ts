import { writeFileSync } from 'node:fs';
import { makeSamples } from './samples';

/** Writes the sample files: npx tsx test/samples/make-samples.ts */
for (const [name, text] of Object.entries(makeSamples())) writeFileSync(`test/samples/${name}`, text);
