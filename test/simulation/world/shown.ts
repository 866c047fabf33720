import { fromPlainText } from '../../../src/google/plain-text';
import type { SheetView } from '../../emulator/outside/sheet-view';

/** The displayed texts, without an apostrophe that Sheets has left before a text: see `apostropheIsKept`. */
export function shownTexts(sheet: SheetView | undefined): string[][] {
  return (sheet?.display() ?? []).map((cells) => cells.map(fromPlainText));
}
