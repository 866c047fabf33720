/** Prints how the source is laid out, counted on the code: `npm run house`. */
import { existsSync, readFileSync } from 'node:fs';
import { folderOf, importsOf, sourcesOf } from './imports';
import {
  castsIn,
  glossaryOf,
  type Measured,
  measureFiles,
  measureFunctions,
  percentile,
  wholeContextIn,
} from './measures';
import { upwardImports } from './rooms';

const SOURCES = sourcesOf('src');
const GLOSSARY = 'docs/engineers.md';

function print(what: string, value: string | number): void {
  console.log(`${`${what} `.padEnd(34, '.')} ${value}`);
}

function printList(what: string, found: readonly string[]): void {
  print(what, found.length);
  for (const each of [...new Set(found)]) console.log(`  ${each}`);
}

function named({ name, lines }: Measured = { name: 'none', lines: 0 }): string {
  return `${lines} (${name})`;
}

function inRooms(...rooms: string[]): Map<string, string> {
  return new Map([...SOURCES].filter(([path]) => rooms.includes(folderOf(path))));
}

const files = measureFiles(SOURCES);
const functions = measureFunctions(SOURCES);
print('files', files.length);
print('lines of the longest file', named(files[0]));
print('lines of half of the functions', percentile(functions, 0.5));
print('lines of 90 % of the functions', percentile(functions, 0.9));
print('lines of the longest function', named(functions[0]));

const imports = importsOf(SOURCES);
const folders = new Set([...SOURCES.keys()].map(folderOf));
const arrows = imports
  .map(({ from, to }) => [folderOf(from), folderOf(to)])
  .filter(([from = '', to = '']) => from !== to && folders.has(to))
  .map(([from, to]) => `${from} -> ${to}`);
print('rooms', folders.size);
print('arrows between them', new Set(arrows).size);
printList('imports that lead upward (goal 0)', upwardImports(imports));
printList('casts in requests, idle (goal 0)', castsIn(inRooms('requests', 'idle')));
printList('files with the whole AppContext', wholeContextIn(SOURCES));
if (!existsSync(GLOSSARY)) print('words of the glossary', `there is no ${GLOSSARY}`);
else print('words of the glossary (at most 15)', glossaryOf(readFileSync(GLOSSARY, 'utf8')).length);
