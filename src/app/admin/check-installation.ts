import type { InstallationCheck } from '../../contract';
import { probeDrafts } from '../../google/platform-drafts';
import { probeLock, probeProperties, probeScopes } from '../../google/platform-services';
import { probeSearching, probeTexts, probeTime } from '../../google/platform-sheet';
import { effectiveUserEmail } from '../../google/session';
import { tried } from '../../google/tried';
import { type Message, say, tell } from '../../text/say';
import type { AppContext } from '../context';
import { firstTimerRun } from './first-runs';
import { type CheckResult, type PlatformFacts, type RunFacts, resultsOf } from './platform-results';
import { addProbeSheet, explainProbeSheet, removeProbeSheet } from './probe-sheet';

export type CheckContext = Pick<
  AppContext,
  'log' | 'state' | 'setup' | 'now' | 'outbox' | 'workbook' | 'responseGrid' | 'formatAgain'
>;

/** What the health sees as it is now, and need not remember. */
const SEEN_ELSEWHERE = ['timer', 'formatting', 'emails left'];

/**
 * Tries live what Chat Access assumes about Google, in a sheet of its own that it removes. Changes no account and mails
 * nobody: its drafts go to the person themselves, and are removed.
 */
export function checkInstallation(context: CheckContext): InstallationCheck {
  return noteFindings(tryPlatform(context), context);
}

/** The same, whatever came of an earlier time: a timer that has never run is often why it is turned on again. */
export function checkBeforeTurningOn(context: CheckContext): InstallationCheck {
  return noteFindings({ ...tryPlatform(context), runs: null }, context);
}

function noteFindings(facts: PlatformFacts, context: Pick<CheckContext, 'state' | 'now'>): InstallationCheck {
  const results = resultsOf(facts);
  const failed = results.filter(({ ok }) => !ok);
  const lasting = failed.filter(({ name }) => !SEEN_ELSEWHERE.includes(name));
  context.state.installation.set({
    at: context.now(),
    failed: lasting.map(({ name, message }) => ({ name, message })),
  });
  return {
    ok: failed.every(({ isNeeded }) => !isNeeded),
    message: tell(summary(failed)),
    results: results.map(({ name, ok, message }) => ({ name, ok, message: tell(message) })),
  };
}

function summary(failed: readonly CheckResult[]): Message {
  const obstacle = failed.find(({ isNeeded }) => isNeeded);
  if (obstacle) return { code: 'check.obstacle', obstacle: obstacle.message };
  return failed.length === 0 ? { code: 'check.all-well' } : { code: 'check.limits', count: failed.length };
}

function tryPlatform(context: CheckContext): PlatformFacts {
  const { outbox, setup } = context;
  const address = effectiveUserEmail();
  return {
    sheet: trySheet(context),
    lock: tried('the lock', probeLock),
    properties: tried('properties', probeProperties),
    scopes: tried('permissions', probeScopes),
    drafts: tried('drafts', () => probeDrafts(draftFor(address, context))),
    areMailsOn: setup.mail.enabled,
    alertsTo: setup.mail.alertsTo,
    mailsLeft: outbox.left(),
    address,
    formatting: tryFormatting(context, context.responseGrid()?.name),
    runs: runsSoFar(context),
  };
}

/** Reserved for examples: the draft of a person whose address is not known needs a recipient, and is never sent. */
const NOBODY = 'nobody@example.com';

function draftFor(address: string, { setup }: Pick<AppContext, 'setup'>) {
  const to = address || setup.mail.alertsTo[0] || NOBODY;
  return { to, subject: say({ code: 'check.draft-subject' }), text: say({ code: 'check.draft-text' }) };
}

function trySheet(context: CheckContext): PlatformFacts['sheet'] {
  const grid = tried('a sheet', () => addProbeSheet(context));
  if (!grid) return null;
  tried('a sheet', () => explainProbeSheet(grid));
  const texts = tried('texts', () => probeTexts(grid));
  const time = tried('times', () => probeTime(grid));
  const searching = tried('searching', () => probeSearching(grid));
  const isRemoved = tried('removing the sheet', () => removeProbeSheet(grid, context)) !== null;
  return { texts, time, searching, left: isRemoved ? null : grid.name };
}

function tryFormatting(
  { formatAgain }: CheckContext,
  sheet: string | undefined,
): PlatformFacts['formatting'] {
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
