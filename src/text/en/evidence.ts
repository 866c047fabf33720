import { counted, grouped } from '../../shared/numbers';
import { sanitizeForDisplay } from '../../shared/safe-text';
import { days, momentOf } from '../../shared/time';
import type { AnyMessage, Say } from '../message';

const accounts = (count: number) => counted(count, 'account');
const requests = (count: number) => counted(count, 'request');
const lines = (count: number) => counted(count, 'line');
const were = (count: number) => (count === 1 ? 'was' : 'were');

const MODES = {
  off: 'The review of idle accounts is off',
  report: 'The review of idle accounts only reports',
  act: 'The review of idle accounts acts',
};

/** What an auditor is given: which control a part supports is said in words that certify nothing. */
export const evidence = {
  'menu.make-evidence': 'Make evidence for an auditor',

  'evidence.period-unclear': ({ typed }: { typed: string }) =>
    `"${sanitizeForDisplay(typed)}" is not a period. Enter a quarter such as 2026 Q3, a year, or two dates such as 2026-07-01 to 2026-09-30, or leave it empty for the last 90 days. No sheet was made.`,
  'evidence.period-reversed': ({ first, last }: { first: string; last: string }) =>
    `${first} is after ${last}. Enter the earlier day first. No sheet was made.`,
  'evidence.period-future': ({ first }: { first: string }) =>
    `${first} is still to come. Enter a period that has begun. No sheet was made.`,
  'evidence.off':
    'Chat Access is off. Only the person it runs as can make evidence: turn it on first, in Open setup and health.',
  'evidence.not-owner': ({ owner }: { owner: string }) =>
    `Only ${owner} can make evidence: Chat Access runs as ${owner}, and only that person's executions know what the lines of the Log are proved with. Ask ${owner} for the sheet or the file.`,
  'evidence.busy': 'Evidence is already being made. Try again in a few minutes.',
  'evidence.made': ({ sheet }: { sheet: string }) => `The evidence is in the sheet "${sheet}".`,
  'evidence.none':
    'You have made no evidence in this spreadsheet yet. Choose Chat Access > Checks > Make evidence for an auditor.',
  'evidence.gone': 'The sheet with the evidence was deleted. Make the evidence again.',
  'evidence.logged': ({ sheet, period, sha256 }: { sheet: string; period: string; sha256: string }) =>
    `Sheet "${sheet}", ${period}. SHA-256 of it as CSV: ${sha256}`,

  'evidence.title': 'Evidence of access control',
  'evidence.head-made': 'Made',
  'evidence.head-by': 'Made by',
  'evidence.head-program': 'Program',
  'evidence.head-accounts': 'Accounts of',
  'evidence.head-period': 'Period',
  'evidence.head-meaning': 'What it is',
  'evidence.head-basis': 'What it rests on',
  'evidence.head-fingerprint': 'Fingerprint',
  'evidence.moment': ({ local, zone, at }: { local: string; zone: string; at: number }) =>
    `${local} (${zone}), which is ${momentOf(at)}`,
  'evidence.program': ({ version }: { version: string }) => `Chat Access ${version}`,
  'evidence.account': ({ product, subdomain }: { product: 'chat' | 'support'; subdomain: string }) =>
    `Zendesk ${product === 'chat' ? 'Chat' : 'Support and Suite'}, ${subdomain}.zendesk.com`,
  'evidence.period': ({ first, last }: { first: string; last: string }) => `${first} to ${last}`,
  'evidence.period-days': (
    { period, zone, from, to }: { period: AnyMessage; zone: string; from: number; to: number },
    say: Say,
  ) => `${say(period)}, days of ${zone}: from ${momentOf(from)} to ${momentOf(to)}. All other times are UTC.`,
  'evidence.meaning':
    'It supports an auditor’s work on the controls named below. It certifies nothing: which controls apply, and whether this is enough, is for the auditor to judge.',
  'evidence.basis':
    'Only lines of the Log with a valid proof count: editors of the spreadsheet cannot make one. The accounts come from the sheet Agents, and part 1 says whether it is as it was written. The reasons why accounts were kept come from the sheet Plan, and exemptions from the sheet Exemptions: editors can change these two.',
  'evidence.fingerprint':
    'The Log has a line Evidence made with the SHA-256 of this sheet as CSV. A file with that SHA-256 is as it was made.',
  'evidence.summary': 'Summary',
  'evidence.nothing': 'None.',
  'evidence.end': 'End of the evidence',
  'evidence.complete': ({ rows }: { rows: number }) => `Complete: ${counted(rows, 'row')} above this one.`,

  'evidence.control-inventory':
    'Supports CIS Controls 5.3 and SOC 2 CC6.3: the accounts from which an auditor takes samples.',
  'evidence.control-dormant':
    'Supports CIS Controls 5.3 (disable or delete dormant accounts after 45 days) and NIST SP 800-53 AC-2(3) (disable accounts that have expired or are inactive).',
  'evidence.control-given':
    'Supports SOC 2 CC6.2 (access is authorized before it is given) and CC6.3 (access is given and changed by role, with duties kept apart).',
  'evidence.control-removed':
    'Supports SOC 2 CC6.2 and CC6.3 (access is removed when it is no longer authorized).',
  'evidence.control-authorized': 'Supports SOC 2 CC6.2 (only authorized people get access) and CC6.3.',
  'evidence.control-log': 'Supports the reliance on every other part: it says whether the Log was altered.',

  'evidence.population': 'Population: all accounts by state',
  'evidence.population-count': ({ accounts: count, enabled }: { accounts: number; enabled: number }) =>
    `${accounts(count)}, ${grouped(enabled)} of them enabled.`,
  'evidence.population-state': ({ state, count }: { state: string; count: number }) =>
    `${sanitizeForDisplay(state) || 'State not known'}: ${grouped(count)}`,
  'evidence.population-complete': ({ at, days: age }: { at: number; days: number }) =>
    `Complete: read from Zendesk ${momentOf(at)}, ${age === 0 ? 'less than a day' : days(age)} before. Addresses, roles, states and days are as they were written then.`,
  'evidence.population-none':
    'Not complete: there is no list of accounts. Choose Export agents to sheet, then make the evidence again.',
  'evidence.population-unfinished':
    'Not complete: the list was being written, or that was interrupted. Choose Export agents to sheet, then make the evidence again.',
  'evidence.population-differs': ({ at, listed, enabled }: { at: number; listed: number; enabled: number }) =>
    `Not complete: the sheet Agents was changed since it was written. On ${momentOf(at)} Zendesk listed ${accounts(listed)}, ${grouped(enabled)} of them enabled. Choose Export agents to sheet, then make the evidence again.`,
  'evidence.population-altered': ({ at }: { at: number }) =>
    `ALTERED: cells of the sheet Agents were changed since it was written on ${momentOf(at)}, or the time zone of the spreadsheet. Choose Export agents to sheet, then make the evidence again.`,
  'evidence.population-doubtful': ({
    at,
    listed,
    shrunkTo,
  }: {
    at: number;
    listed: number;
    shrunkTo: number;
  }) =>
    `Perhaps not complete: this list is from ${momentOf(at)}, with ${accounts(listed)}. Zendesk has listed only ${grouped(shrunkTo)} since, which was not trusted.`,

  'evidence.given': 'Accounts opened',
  'evidence.given-count': ({ created, updated }: { created: number; updated: number }) =>
    `${accounts(created)} created, ${grouped(updated)} enabled or raised, each for a request.`,
  'evidence.given-approved': ({ approved }: { approved: number }) =>
    `${grouped(approved)} of them ${were(approved)} approved by a person; the others needed no approval by the rules in force, or have none on record.`,
  'evidence.given-by-asker': ({ count }: { count: number }) =>
    count === 0
      ? 'None was approved by the person who asked or the person it is about.'
      : `${grouped(count)} ${were(count)} approved by the person who asked or the person it is about.`,
  'evidence.given-time': ({ known, median, most }: { known: number; median: number; most: number }) =>
    known === 0
      ? 'How long it took is not known for any: their rows are gone, or their answers were edited.'
      : `From request to access: ${counted(median, 'minute')} in the middle, ${counted(most, 'minute')} or less for 95 of 100 (of ${requests(known)} whose row is as it was answered).`,

  'evidence.taken': 'Accounts closed',
  'evidence.taken-count': ({
    disabled,
    deleted,
    enabledAgain,
  }: {
    disabled: number;
    deleted: number;
    enabledAgain: number;
  }) =>
    `${accounts(disabled)} disabled, ${grouped(deleted)} deleted; ${grouped(enabledAgain)} of them enabled again since.`,
  'evidence.restored': 'Accounts restored',
  'evidence.restored-count': ({ count, failed }: { count: number; failed: number }) =>
    `${accounts(count)} restored after a disable${failed > 0 ? `, ${grouped(failed)} could not be` : ''}.`,

  'evidence.dormant': ({ days: limit }: { days: number }) =>
    `Dormant accounts that are still enabled (over ${limit} days)`,
  'evidence.dormant-count': ({ dormant, unknown }: { dormant: number; unknown: number }) =>
    `${accounts(dormant)} not used for that long; the last use of ${unknown === 0 ? 'each other enabled one is known' : `${grouped(unknown)} more is not known`}.`,
  'evidence.dormant-no-list':
    'Not known: there is no list of accounts. Choose Export agents to sheet, then make the evidence again.',
  'evidence.dormant-spared': ({ reason }: { reason: AnyMessage }, say: Say) =>
    `Spared. The sheet Plan gives this reason, which has no proof: ${say(reason)}`,
  'evidence.dormant-policy': ({ mode, days: limit }: { mode: keyof typeof MODES; days: number }) =>
    `${MODES[mode]}; its limit is ${days(limit)}.`,
  'evidence.dormant-plan': ({ at }: { at: number }) =>
    `The reasons are those of the plan of ${momentOf(at)}.`,
  'evidence.dormant-no-plan': 'No plan about idle accounts was made yet, so there are no reasons from one.',
  'evidence.dormant-held': ({ reasons }: { reasons: readonly AnyMessage[] }, say: Say) =>
    `The plan is held: ${reasons.map(say).join(' ')}`,
  'evidence.dormant-off': 'The review is off.',
  'evidence.dormant-unplanned': 'Not in the last plan.',
  'evidence.dormant-altered': 'Its row of the plan was altered.',
  'evidence.dormant-result': ({ result }: { result: string }) => `The plan says: ${result}.`,
  'evidence.dormant-is-held': 'The plan that names it is held.',
  'evidence.dormant-paused': 'Chat Access is paused.',
  'evidence.dormant-planned': 'The plan that names it has not been carried out.',

  'evidence.exemptions': 'Exemptions',
  'evidence.exemptions-count': ({ current, ended }: { current: number; ended: number }) =>
    `${counted(current, 'exemption')} in force, ${grouped(ended)} ended.`,
  'evidence.exemptions-by':
    'Who spared an account of a plan, or saved an exemption in the setup, is said by the Log. Who typed a line into the sheet Exemptions is in File > Version history.',
  'evidence.blocked': 'People who get no access',
  'evidence.blocked-count': ({ count }: { count: number }) =>
    `${counted(count, 'address', 'addresses')} blocked: no request for them gives access.`,
  'evidence.no-record': 'Not on record',

  'evidence.refused': 'Requests that were refused or failed',
  'evidence.refused-count': ({ rejected, failed }: { rejected: number; failed: number }) =>
    `${requests(rejected)} rejected, ${grouped(failed)} failed.`,
  'evidence.changes': 'Settings changed, and what people did',
  'evidence.changes-count': ({ saved, others }: { saved: number; others: number }) =>
    `The setup was changed ${saved === 1 ? 'once' : `${grouped(saved)} times`}; ${counted(others, 'other action')}. Old and new values are given as "old -> new", without secrets.`,

  'evidence.log': 'State of the Log',
  'evidence.log-state': ({ isIntact, state }: { isIntact: boolean; state: AnyMessage }, say: Say) =>
    `${isIntact ? 'Intact' : 'NOT INTACT'}: ${say(state)}`,
  'evidence.log-unproved': ({ count }: { count: number }) =>
    count === 0
      ? 'Every line has a valid proof.'
      : `${lines(count)} without a valid proof, or copied from ${count === 1 ? 'its row' : 'their rows'} because the run that should have written ${count === 1 ? 'it' : 'them'} was cut off: ${count === 1 ? 'it counts' : 'they count'} for nothing in this evidence. What ${count === 1 ? 'it claims' : 'they claim'} is listed here, and may have been typed by anyone.`,
  'evidence.log-earlier': ({ count }: { count: number }) =>
    `${lines(count)} about accounts of another connection to Zendesk, which was saved before, ${count === 1 ? 'is' : 'are'} left out of this evidence.`,
  'evidence.log-more': ({ count }: { count: number }) => `${lines(count)} further up are not listed.`,
};
