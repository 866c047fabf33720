import type { SimWorld } from '../world/sim-world';
import { ROW_DEEDS } from './admins';
import type { Deed } from './deed';

const SERVER_ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

const FRAGILE = [
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
  'GmailApp.getDrafts',
  'UrlFetchApp.fetch',
  'UrlFetchApp.fetchAll',
];

/** Everything is as it should be again. */
export function mendGoogle(world: SimWorld): void {
  world.google.faults.clear();
  world.google.gate.intercept = undefined;
  world.hasConsent = true;
}

export const GOOGLE_DEEDS: readonly Deed[] = [
  {
    name: 'a call to Google fails',
    weight: 8,
    draw: (dice) => ({
      call: dice.one(FRAGILE),
      after: dice.below(2),
      times: 1 + dice.below(2),
      skip: dice.below(3),
    }),
    happen: ({ google }, { call, after, times, skip }) =>
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
    draw: (dice) => ({ call: 1 + dice.below(35), after: dice.below(2) }),
    happen: ({ google }, { call, after }) => google.faults.killAt(Number(call), { after: after === 1 }),
  },
  {
    name: 'somebody is at the sheet while the next execution runs',
    weight: 5,
    draw: (dice) => {
      const deed = dice.weighted(ROW_DEEDS);
      return { call: 1 + dice.below(30), deed: deed.name, ...deed.draw?.(dice) };
    },
    happen: (world, values) => {
      const { gate } = world.google;
      gate.intercept = ({ index }) => {
        if (index !== values.call) return;
        gate.intercept = undefined;
        ROW_DEEDS.find(({ name }) => name === values.deed)?.happen(world, values);
      };
    },
  },
  {
    name: 'another script holds the lock',
    weight: 2,
    draw: (dice) => ({ seconds: dice.one([5, 30, 400]) }),
    happen: ({ google }, { seconds }) => google.lock.holdElsewhere('document', Number(seconds) * 1000),
  },
  {
    name: 'the mails of the day are used up',
    weight: 1,
    happen: ({ google }) => {
      google.quota.mail(google.owner).left = 0;
    },
  },
  {
    name: 'the fetches of the day are used up',
    weight: 1,
    happen: ({ google }) => {
      google.quota.fetch(google.owner).left = 0;
    },
  },
  { name: 'Google speaks Japanese', weight: 1, happen: ({ google }) => google.faults.translate('ja') },
  {
    name: 'the owner takes the consent back',
    weight: 1,
    happen: (world) => {
      world.hasConsent = false;
    },
  },
  {
    name: 'the owner consents again',
    weight: 2,
    happen: (world) => {
      world.hasConsent = true;
    },
  },
  { name: 'Google is itself again', weight: 4, happen: mendGoogle },
];
