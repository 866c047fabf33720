import * as v from 'valibot';
import { type Command, SWITCHES } from '../protocol';

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const line = v.pipe(count, v.maxValue(1_000_000));
const text = v.pipe(v.string(), v.maxLength(50_000));
const answers = v.record(v.string(), text);
const sheet = v.pipe(v.number(), v.integer(), v.minValue(0));
const BUTTONS = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] as const;
const MAX_ADVANCE_MINUTES = 60 * 24 * 60;

const commandSchema = v.variant('do', [
  v.strictObject({ do: v.literal('submit'), answers, times: v.pipe(count, v.maxValue(2)) }),
  v.strictObject({ do: v.literal('submit-many'), count: v.pipe(count, v.maxValue(200)) }),
  v.strictObject({ do: v.literal('edit-last'), answers }),
  v.strictObject({ do: v.literal('advance'), minutes: v.pipe(count, v.maxValue(MAX_ADVANCE_MINUTES)) }),
  v.strictObject({ do: v.literal('menu'), caption: text, selection: v.nullable(text) }),
  v.strictObject({ do: v.literal('sign-in'), email: text }),
  v.strictObject({ do: v.literal('script'), name: text, args: v.array(v.unknown()) }),
  v.strictObject({ do: v.literal('start-over') }),
  v.strictObject({ do: v.literal('activate'), sheet }),
  v.strictObject({ do: v.literal('type'), sheet, row: line, column: line, text }),
  v.strictObject({ do: v.literal('insert-row'), sheet, before: line }),
  v.strictObject({ do: v.literal('delete-row'), sheet, row: line }),
  v.strictObject({ do: v.literal('sort'), sheet, column: line, ascending: v.boolean() }),
  v.strictObject({ do: v.literal('close-sidebar') }),
  v.strictObject({ do: v.literal('close-dialog') }),
  v.strictObject({ do: v.literal('switch'), name: v.picklist(SWITCHES), on: v.boolean() }),
  v.strictObject({ do: v.literal('tick-chat'), account: count, on: v.boolean() }),
  v.strictObject({ do: v.literal('answer'), id: count, button: v.picklist(BUTTONS), text }),
]);

/** The command that the page has sent, or `null` when it is not valid. */
export function parseCommand(body: unknown): Command | null {
  const parsed = v.safeParse(commandSchema, body);
  return parsed.success ? parsed.output : null;
}
