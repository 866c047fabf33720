import fc from 'fast-check';
import {
  isPending,
  type MailState,
  namedDraft,
  notifiedOutcome,
  readMail,
  writeMail,
  writeSettled,
} from '../../src/mail/mail-state';
import { TEMPLATE_NAMES } from '../../src/mail/templates';

const template = fc.constantFrom(...TEMPLATE_NAMES);
const draftId = fc.stringMatching(/^\S{1,30}$/u);
const state: fc.Arbitrary<MailState> = fc.oneof(
  fc.constantFrom<MailState>({ state: 'none' }, { state: 'off' }, { state: 'no address' }),
  fc.record({ state: fc.constantFrom('queued', 'sent', 'failed'), template }),
  fc.record({ state: fc.constant('sending'), template, draftId }),
  fc.record({ state: fc.constant('sending'), template, draftId, instead: draftId }),
  fc.record({ state: fc.constant('withdrawn'), reference: draftId }),
) as fc.Arbitrary<MailState>;

describe('the state of a mail in a cell', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(state, (mail) => expect(readMail(writeMail(mail))).toEqual(mail)));
  });

  it('is plain words for the person who looks at the sheet', () => {
    expect(writeMail({ state: 'sent', template: 'created' })).toBe('Sent: created');
    expect(writeMail({ state: 'failed', template: 'rejected' })).toBe('Not sent: rejected');
    expect(writeMail({ state: 'sending', template: 'failed', draftId: 'r-42' })).toBe('Sending: failed r-42');
  });

  it('says no more than its words, whatever an editor adds', () => {
    expect(readMail('Queued: created r-1')).toEqual({ state: 'queued', template: 'created' });
    expect(readMail('Sent: created r-1')).toEqual({ state: 'sent', template: 'created' });
  });

  it.each([
    'Queued: creatd',
    'Sending: xyz',
    'Sending: xyz r-1',
    'Sending: created',
    'Sent: nothing',
    'Queued: constructor',
    'queued: created',
    'please mail her',
  ])('is none of ours when people have typed %j', (typed) => {
    expect(readMail(typed)).toEqual({ state: 'none' });
  });

  it('means the same when what was read is written and read again', () => {
    const word = fc.constantFrom(
      'Off',
      'No address',
      'Queued',
      'Sending',
      'Sent',
      'Not sent',
      'created',
      'r-1',
    );
    const text = fc.array(fc.oneof(word, fc.constantFrom(':', ': ', ' ', '\n', '\u2713'), fc.string()), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const mail = readMail(parts.join(''));
        expect(readMail(writeMail(mail))).toEqual(mail);
      }),
    );
  });

  it.each([
    'yes',
    '\u2713 Off',
    '1: Off',
    '!Off',
    '! Sent: created',
    'Sent:',
    'Sent',
    'Sending: created',
    'Sent: created again and again',
    '=1+1',
    '\u2713',
  ])('with something else in it (%j) is the state of no mail', (text) => {
    expect(readMail(text)).toEqual({ state: 'none' });
  });

  it('never breaks its reader', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readMail(text).state === 'string'));
  });

  it('is pending while the mail may still have to be sent', () => {
    const pending = (['queued', 'sent', 'failed'] as const).filter((state) =>
      isPending({ state, template: 'created' }),
    );
    expect(pending).toEqual(['queued']);
    expect(isPending({ state: 'sending', template: 'created', draftId: 'r-1' })).toBe(true);
    expect(isPending({ state: 'off' })).toBe(false);
  });

  it('says which outcome the requester is mailed about', () => {
    expect(notifiedOutcome({ state: 'sent', template: 'rejected' })).toBe('rejected');
    expect(notifiedOutcome({ state: 'queued', template: 'created' })).toBe('created');
    expect(notifiedOutcome({ state: 'failed', template: 'created' })).toBeNull();
    expect(notifiedOutcome({ state: 'no address' })).toBeNull();
  });
});

describe('what became of a mail, in a line of the log', () => {
  it('is read like the state in a cell', () => {
    expect(writeSettled({ state: 'sent', template: 'warning' }, 'r-1')).toBe('Sent: warning r-1');
    expect(readMail('Sent: warning r-1')).toEqual({ state: 'sent', template: 'warning' });
    expect(readMail('Not sent: warning r-1')).toEqual({ state: 'failed', template: 'warning' });
  });

  it.each([
    ['Sending: warning r-1', 'r-1'],
    ['Sending: warning r-2 instead of r-1', 'r-2'],
    ['Sent: warning r-1', 'r-1'],
    ['Not sent: warning r-1', 'r-1'],
    ['Sent: warning', null],
    ['Queued: warning', null],
    ['', null],
  ])('names its draft: %j', (text, draftId) => {
    expect(namedDraft(text)).toBe(draftId);
  });
});
