import { EMPTY_RECORD } from '../../src/requests/request';
import { lostRecord, mailSoFar } from '../../src/requests/superseded';
import { requestRow } from './memory-services';

describe('the mail about the answers that stand in a row', () => {
  it('is the one of its record, as long as the answers are the same', () => {
    const sent = requestRow({ requestId: 'R-1', mail: 'Sent: created' });
    expect(mailSoFar(sent)).toEqual({ state: 'sent', template: 'created' });
    const unknown = requestRow({ requestId: '', mail: 'Queued: created' });
    expect(mailSoFar(unknown)).toEqual({ state: 'queued', template: 'created' });
  });

  it.each(['Queued: created', 'Sending: created d-7'])('is to be withdrawn after an edit: %s', (mail) => {
    expect(mailSoFar(requestRow({ requestId: 'R-0', mail }))).toEqual({
      state: 'withdrawn',
      reference: 'R-0',
    });
  });

  it('is still the first one after a second edit', () => {
    const mail = 'Withdrawn: R-first';
    expect(mailSoFar(requestRow({ requestId: 'R-0', mail }))).toEqual({
      state: 'withdrawn',
      reference: 'R-first',
    });
  });

  it.each(['', 'Sent: created', 'Off'])('is none after an edit when the earlier one is "%s"', (mail) => {
    expect(mailSoFar(requestRow({ requestId: 'R-0', mail }))).toEqual({ state: 'none' });
  });
});

describe('a row that has lost its record', () => {
  it('starts from the beginning, and what may have been drafted about it is withdrawn', () => {
    const row = requestRow({ status: 'Done', requestId: 'R-0' });
    expect(lostRecord(row)).toEqual({ ...EMPTY_RECORD, mail: 'Withdrawn: R-1' });
  });

  it('is empty when no form has filled it', () => {
    const blank = { requester: '', email: '', firstName: '', lastName: '' };
    expect(lostRecord(requestRow({ status: 'Done' }, blank))).toBe(EMPTY_RECORD);
  });
});
