import { titleKey } from '../shared/titles';
import { OUR_COLUMNS, type OurColumn } from './columns';
import { fewerThanNoted, likeness, type NotedPlaces, type OurPlaces, whereNoted } from './noted-places';

export interface FoundPlaces {
  columns: OurPlaces;
  /** Names that several columns bear of which any could be ours. */
  doubtful: OurColumn[];
  /**
   * Columns that stand alone where none of ours stood, or that are left of several of one name: a person has moved ours, or has
   * deleted ours and it is another's. Their cells show which.
   */
  unproved: OurColumn[];
  /** Those of which another column has as good a place: unless the cells show which is ours, nothing does. */
  tied: OurColumn[];
  /** Those of which another column, wherever it stands, may be ours: it is if only its cells show that. */
  rivalled: OurColumn[];
  /** Whether ours have been made at all. */
  isMade: boolean;
}

/** Consecutive columns with consecutive names of ours. */
interface Block {
  column: number;
  names: readonly OurColumn[];
}

const KEYS = OUR_COLUMNS.map(titleKey);

export interface Header {
  /** By their keys. */
  titles: readonly string[];
  /** Titles, by their keys, that the form needs a column for. */
  taken: readonly string[];
  noted: NotedPlaces | null;
  /** Columns that hold something else than we write. */
  excluded: readonly number[];
}

/**
 * Other people's columns may bear our names, and ours may have been moved. Ours stand side by side in their order as they were
 * made, so the longest block with a name has it; where blocks are alike, where ours stood last decides, and else nothing does.
 */
export function findOurPlaces(header: Header): FoundPlaces {
  const { titles, noted, excluded } = header;
  const unmoved = noted && whereNoted(titles, noted);
  if (unmoved && !Object.values(unmoved).some((column) => column !== null && excluded.includes(column))) {
    const unproved = fewerThanNoted(titles, noted);
    const places = { columns: unmoved, tied: twinsOf(header, unmoved), unproved };
    return { ...places, doubtful: [], rivalled: rivalledIn(header, places), isMade: true };
  }
  const blocks = blocksIn(titles, isOpen(header));
  if (!areMade(blocks, noted))
    return { columns: none(), doubtful: [], unproved: [], tied: [], rivalled: [], isMade: false };
  const found = choose(header, blocks);
  if (noted) found.rivalled.push(...rivalledIn(header, found));
  if (noted) found.tied.push(...twinsOf(header, found.columns).filter((name) => !found.tied.includes(name)));
  return found;
}

/** Names that the column beside ours bears, too: whichever of the two was inserted, the titles are the same. */
function twinsOf(header: Header, columns: OurPlaces): OurColumn[] {
  const isCandidate = isOpen(header);
  return OUR_COLUMNS.filter((name) => {
    const column = columns[name];
    const isTwin = (index: number) => header.titles[index] === titleKey(name) && isCandidate(index);
    return column !== null && (isTwin(column - 2) || isTwin(column));
  });
}

/** A person may have moved ours away, and another column of its name into its place. */
function rivalledIn(
  header: Header,
  { columns, tied, unproved }: Pick<FoundPlaces, 'columns' | 'tied' | 'unproved'>,
): OurColumn[] {
  const isCandidate = isOpen(header);
  return OUR_COLUMNS.filter((name) => {
    const isRival = (title: string, index: number) =>
      title === titleKey(name) && columns[name] !== index + 1 && isCandidate(index);
    const isForms = header.taken.includes(titleKey(name));
    const isJudged = columns[name] === null || isForms || [...tied, ...unproved].includes(name);
    return !isJudged && header.titles.some(isRival);
  });
}

function none(): OurPlaces {
  return Object.fromEntries(OUR_COLUMNS.map((name) => [name, null])) as OurPlaces;
}

/** Whether a column may be ours: not where the form needs it, nor where another's was noted. */
function isOpen({ titles, taken, noted, excluded }: Header) {
  const isForms = (title: string) =>
    taken.includes(title) && titles.indexOf(title) === titles.lastIndexOf(title);
  const isForeign = (index: number) =>
    noted?.foreign.some(
      (each) => titleKey(each.name) === titles[index] && likeness(titles, index, each) === 2,
    );
  return (index: number) =>
    !excluded.includes(index + 1) && !isForms(titles[index] ?? '') && !isForeign(index);
}

function blocksIn(titles: readonly string[], isCandidate: (index: number) => boolean): Block[] {
  const blocks: { column: number; names: OurColumn[] }[] = [];
  let next = -1;
  titles.forEach((title, index) => {
    const at = isCandidate(index) ? KEYS.indexOf(title) : -1;
    const name = OUR_COLUMNS[at];
    if (name && at === next) blocks[blocks.length - 1]?.names.push(name);
    else if (name) blocks.push({ column: index + 1, names: [name] });
    next = name ? at + 1 : -1;
  });
  return blocks;
}

/** Before ours are made, a few of the names are questions of the form, or columns of the people who work with it. */
function areMade(blocks: readonly Block[], noted: NotedPlaces | null): boolean {
  const names = new Set(blocks.flatMap((block) => block.names));
  return noted !== null || (names.size > OUR_COLUMNS.length / 2 && names.has('Request ID'));
}

/** Longest first: whatever shares a name with a block that is chosen belongs to somebody else as a whole. */
function choose({ titles, noted }: Header, blocks: readonly Block[]): FoundPlaces {
  const found: FoundPlaces = {
    columns: none(),
    doubtful: [],
    unproved: [],
    tied: [],
    rivalled: [],
    isMade: true,
  };
  for (let length: number = OUR_COLUMNS.length; length > 0; length--) {
    if (length < OUR_COLUMNS.length && noted) placeByNeighbours(titles, blocks, noted, found);
    const alike = blocks.filter((block) => block.names.length === length && fits(block, found));
    for (const block of alike) {
      const rivals = alike.filter(({ names }) => names.some((name) => block.names.includes(name)));
      settle(block, rivals, found, noted);
    }
  }
  found.unproved.push(...(noted ? fewerThanNoted(titles, noted) : []));
  return found;
}

/** Unless they have been moved since, ours have the same columns beside them as when they were noted. */
function placeByNeighbours(
  titles: readonly string[],
  blocks: readonly Block[],
  { beside }: NotedPlaces,
  { columns, tied }: FoundPlaces,
): void {
  const candidates = blocks.flatMap(({ column, names }) =>
    names.map((name, index) => ({ name, column: column + index })),
  );
  for (const name of OUR_COLUMNS) {
    if (columns[name] !== null) continue;
    const scored = candidates
      .filter((each) => each.name === name)
      .map(({ column }) => ({ column, score: likeness(titles, column - 1, beside[name]) }))
      .sort((a, b) => b.score - a.score);
    const [best, next] = scored;
    if (best && best.score > (next?.score ?? 0)) columns[name] = best.column;
    else if (best && best.score > 0 && !tied.includes(name)) tied.push(name);
  }
}

function fits({ column, names }: Block, { columns, doubtful }: FoundPlaces): boolean {
  const isTheirs = (name: OurColumn, index: number) => {
    const place = columns[name];
    return doubtful.includes(name) || (place !== null && place !== column + index);
  };
  return !names.some(isTheirs);
}

function settle(
  block: Block,
  rivals: readonly Block[],
  { columns, doubtful, unproved }: FoundPlaces,
  noted: NotedPlaces | null,
): void {
  const chosen = rivals.length === 1 ? block : whereItStood(rivals, noted);
  if (!chosen) doubtful.push(...block.names.filter((name) => !doubtful.includes(name)));
  if (chosen !== block) return;
  const isPlaced = block.names.every((name) => columns[name] !== null);
  place(block, columns);
  if (block.names.length === 1 && !isPlaced && !whereItStood([block], noted)) unproved.push(...block.names);
}

function place({ column, names }: Block, columns: OurPlaces): void {
  names.forEach((name, index) => {
    columns[name] = column + index;
  });
}

function whereItStood(blocks: readonly Block[], noted: NotedPlaces | null): Block | undefined {
  // Version 0.1.0 noted nothing, and wrote into the right-most.
  if (!noted) return blocks[blocks.length - 1];
  return blocks.find(({ column, names: [first] }) => first && noted.columns[first] === column);
}
