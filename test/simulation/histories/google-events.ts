import type { SimWorld } from '../world/sim-world';
import { ROW_EVENTS } from './admin-events';
import type { SimEvent } from './sim-event';

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

const FAILING_CALLS = [
  'SpreadsheetApp.Range.setValues',
  'SpreadsheetApp.Range.getValues',
  'SpreadsheetApp.Sheet.appendRow',
  'SpreadsheetApp.Spreadsheet.getSheets',
  'LockService.Lock.tryLock',
  'LockService.Lock.releaseLock',
  'PropertiesService.Properties.getProperties',
  'PropertiesService.Properties.setProperties',
  'GmailApp.createDraft',
  'GmailApp.GmailDraft.send',
  'GmailApp.getDraft',
  'GmailApp.search',
  'UrlFetchApp.fetch',
  'UrlFetchApp.fetchAll',
];

/** Removes all faults and grants consent again. */
export function restoreGoogle(world: SimWorld): void {
  world.google.faults.clear();
  world.google.gate.intercept = undefined;
  world.google.gmailSearchLagMs = 0;
  world.hasConsent = true;
}

export const GOOGLE_EVENTS: readonly SimEvent[] = [
  {
    name: 'a call to Google fails',
    weight: 8,
    draw: (rng) => ({
      call: rng.pick(FAILING_CALLS),
      after: rng.below(2),
      times: 1 + rng.below(2),
      skip: rng.below(3),
    }),
    apply: ({ google }, { call, after, times, skip }) =>
      google.faults.next(String(call), {
        message: SERVER_ERROR,
        after: after === 1,
        times: Number(times),
        skip: Number(skip),
      }),
  },
  {
    name: 'the next execution is killed',
    weight: 8,
    draw: (rng) => ({ call: 1 + rng.below(35), after: rng.below(2) }),
    apply: ({ google }, { call, after }) => google.faults.killAt(Number(call), { after: after === 1 }),
  },
  {
    name: 'an admin edits the sheet while the next execution runs',
    weight: 5,
    draw: (rng) => {
      const event = rng.weighted(ROW_EVENTS);
      return { call: 1 + rng.below(30), event: event.name, ...event.draw?.(rng) };
    },
    apply: (world, values) => {
      const { gate } = world.google;
      gate.intercept = ({ index }) => {
        if (index !== values.call) return;
        gate.intercept = undefined;
        ROW_EVENTS.find(({ name }) => name === values.event)?.apply(world, values);
      };
    },
  },
  {
    name: 'another script holds the lock',
    weight: 2,
    draw: (rng) => ({ seconds: rng.pick([5, 30, 400]) }),
    apply: ({ google }, { seconds }) => google.lock.holdElsewhere('document', Number(seconds) * 1000),
  },
  {
    name: 'the mails of the day are used up',
    weight: 1,
    apply: ({ google }) => {
      google.quota.mail(google.owner).left = 0;
    },
  },
  {
    name: 'the fetches of the day are used up',
    weight: 1,
    apply: ({ google }) => {
      google.quota.fetch(google.owner).left = 0;
    },
  },
  {
    name: 'Google reports errors in Japanese',
    weight: 1,
    apply: ({ google }) => google.faults.translate('ja'),
  },
  {
    name: 'the owner revokes consent',
    weight: 1,
    apply: (world) => {
      world.hasConsent = false;
    },
  },
  {
    name: 'the owner grants consent again',
    weight: 2,
    apply: (world) => {
      world.hasConsent = true;
    },
  },
  { name: 'Google works normally again', weight: 4, apply: restoreGoogle },
];
