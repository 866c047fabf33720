import type { InstallationCheck } from '../../contract';
import { probeDrafts } from '../../google/platform-drafts';
import { probeLock, probeProperties, probeScopes, tried } from '../../google/platform-services';
import { probeReplacing, probeTexts, probeTime } from '../../google/platform-sheet';
import { effectiveUserEmail } from '../../google/session';
import { type Message, say } from '../../text/say';
import type { AppContext } from '../context';
import { judge, type PlatformFacts, type RunFacts, type Verdict } from './platform-verdicts';
import { addProbeSheet } from './probe-sheet';

type Context = Pick<
  AppContext,
  'log' | 'state' | 'own' | 'setup' | 'now' | 'workbook' | 'responseGrid' | 'formatAgain'
>;

/** What the health sees as it is now, and need not remember. */
const SEEN_ELSEWHERE = ['timer', 'formatting'];

/**
 * Tries live what Chat Access assumes about Google, in a sheet of its own that it removes. Changes no account and mails
 * nobody: the one draft goes to the person themselves, and is deleted.
 */
export function checkInstallation(context: Context): InstallationCheck {
  const verdicts = judge(tryPlatform(context));
  const failed = verdicts.filter(({ ok }) => !ok);
  const lasting = failed.filter(({ name }) => !SEEN_ELSEWHERE.includes(name));
  context.state.installation.set({
    at: context.now(),
    failed: lasting.map(({ name, message }) => ({ name, message })),
  });
  return {
    ok: failed.every(({ isNeeded }) => !isNeeded),
    message: say(summary(failed)),
    results: verdicts.map(({ name, ok, message }) => ({ name, ok, message: say(message) })),
  };
}

function summary(failed: readonly Verdict[]): Message {
  const obstacle = failed.find(({ isNeeded }) => isNeeded);
  if (obstacle) return { code: 'check.obstacle', obstacle: obstacle.message };
  return failed.length === 0 ? { code: 'check.all-well' } : { code: 'check.limits', count: failed.length };
}

function tryPlatform(context: Context): PlatformFacts {
  const { own, setup } = context;
  const address = effectiveUserEmail();
  const draft = { subject: say({ code: 'check.draft-subject' }), text: say({ code: 'check.draft-text' }) };
  return {
    ...trySheet(context),
    lock: tried('the lock', probeLock),
    properties: tried('properties', probeProperties),
    scopes: tried('permissions', probeScopes),
    drafts: tried('drafts', () => probeDrafts(address, draft, own)),
    areMailsOn: setup.mail.enabled,
    address,
    formatting: tryFormatting(context, context.responseGrid()?.name),
    runs: runsSoFar(context),
  };
}

function trySheet({ workbook, now }: Context): Pick<PlatformFacts, 'sheet' | 'texts' | 'time' | 'replacing'> {
  const grid = tried('a sheet', () => addProbeSheet(workbook, now()));
  if (!grid) return { sheet: { added: false, removed: false }, texts: null, time: null, replacing: null };
  const texts = tried('texts', () => probeTexts(grid));
  const time = tried('times', () => probeTime(grid));
  const replacing = tried('replacing', () => probeReplacing(grid));
  const removed = tried('removing the sheet', () => workbook.remove(grid)) !== null;
  return { sheet: { added: true, removed }, texts, time, replacing };
}

function tryFormatting({ formatAgain }: Context, sheet: string | undefined): PlatformFacts['formatting'] {
  const allowed = sheet === undefined ? null : formatAgain();
  return sheet === undefined || allowed === null ? null : { sheet, allowed };
}

/** `null` while Chat Access is off. */
function runsSoFar({ state, log, now }: Pick<AppContext, 'state' | 'log' | 'now'>): RunFacts | null {
  const owner = state.owner.get();
  if (!owner) return null;
  const { since } = owner;
  return { since, timer: firstTimerRun(state), hasSubmitted: log.isBy('form', since), now: now() };
}

/** Since Chat Access was turned on; `null`: the timer has not run to its end yet. */
export function firstTimerRun(state: AppContext['state']): number | null {
  const at = state.firstTimerRun.get();
  return at !== null && at >= (state.owner.get()?.since ?? 0) ? at : null;
}
