import type { GateCall } from '../../emulator';
import type { ButtonName, Question } from '../protocol';

const BUTTON_SETS: Record<string, ButtonName[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** The alert or prompt that a script is about to show, or `null` for every other call. */
export function questionIn({ name, args }: Pick<GateCall, 'name' | 'args'>, id: number): Question | null {
  const kind = KINDS[name];
  if (!kind) return null;
  const texts = args.map(String);
  const buttons = texts.length > 1 ? BUTTON_SETS[texts.at(-1) ?? ''] : undefined;
  const lines = buttons ? texts.slice(0, -1) : texts;
  const [title, message] = lines.length > 1 ? lines : ['', lines[0]];
  return { id, kind, title: title ?? '', message: message ?? '', buttons: buttons ?? ['OK'] };
}

const KINDS: Record<string, Question['kind']> = { 'Ui.alert': 'alert', 'Ui.prompt': 'prompt' };
