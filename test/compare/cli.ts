/** `npm run compare`: the same requests and faults for Chat Access, the recipe that it replaces, and the script that tutorials teach. */
import { measure } from './measure';
import { chatAccess } from './ours';
import { recipe } from './recipe';
import { tableOf } from './table';
import { TRIALS } from './trials';
import { tutorialScript } from './tutorial';

const SIZE = { answers: 200, hours: 24 };

for (const trial of TRIALS) {
  const results = [chatAccess, recipe, tutorialScript].map((way) => measure(way, trial, SIZE));
  console.log(`### ${trial.name}\n\n${tableOf(results)}\n`);
}
