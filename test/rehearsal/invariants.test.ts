import { OWNER } from './installation';
import { invariants } from './invariants';
import type { Report } from './report/report';
import type { RowOutcome } from './report/rows';

const row = (standing: RowOutcome['standing'], requester = 'lead@acme.example') =>
  ({ standing, requester }) as RowOutcome;
const report = (rows: RowOutcome[], to: string[]) =>
  ({ rows, mails: { sent: to.map((each) => ({ to: each })) } }) as unknown as Report;
const holds = (rows: RowOutcome[], to: string[], emails: string[] = []) =>
  invariants(
    report(rows, to),
    emails.map((email) => ({ email, deleted: false })),
  ).map((each) => each.holds);

describe('what must hold after a rehearsal', () => {
  it('holds when every row is finished and its requester got a mail', () => {
    expect(
      holds([row('ended'), row('attention')], ['lead@acme.example', 'Lead@acme.example'], ['a@x', 'b@x']),
    ).toEqual([true, true, true]);
  });

  it('does not hold with an unfinished row', () => {
    expect(holds([row('open')], ['lead@acme.example'])[0]).toBe(false);
  });

  it('does not hold with two accounts for one address, ignoring case', () => {
    expect(holds([], [], ['a@x.example', 'A@x.example'])[1]).toBe(false);
  });

  it('holds when a requester who is not to be mailed got none', () => {
    expect(holds([{ ...row('ended', 'x@elsewhere.example'), mail: 'Not mailed' }], [])[2]).toBe(true);
  });

  it('holds when the owner got an alert', () => {
    expect(holds([row('ended')], ['lead@acme.example', OWNER])[2]).toBe(true);
  });

  it('does not hold when one requester got two mails and another one none', () => {
    expect(
      holds([row('ended', 'a@x.example'), row('ended', 'b@x.example')], ['a@x.example', 'a@x.example'])[2],
    ).toBe(false);
  });
});
