import type { SwitchResult } from '../../contract';
import { effectiveUserEmail } from '../../google/session';
import { say, tell } from '../../text/say';
import { type EditorActionContext, noteEditorAction } from '../editor-actions';

/** Stops everything, also a long job that runs, until a person resumes it. */
export function pauseByPerson(context: EditorActionContext): SwitchResult {
  const { state, now } = context;
  const detail = { code: 'alert.paused', by: effectiveUserEmail() } as const;
  state.pause.set({
    cause: 'person',
    title: say({ code: 'alert.paused-title' }),
    reason: say(detail),
    detail,
    since: now(),
  });
  noteEditorAction('Paused', { code: 'switch.paused' }, context);
  return { ok: true, message: tell({ code: 'switch.paused' }) };
}

export function resume(context: EditorActionContext): SwitchResult {
  context.state.pause.clear();
  noteEditorAction('Resumed', { code: 'switch.resumed' }, context);
  return { ok: true, message: tell({ code: 'switch.resumed' }) };
}
