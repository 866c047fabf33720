import fc from 'fast-check';
import { isPending, type MailCell, readMail, told, writeMail } from '../../src/mail/mail-cell';
import { TEMPLATE_NAMES } from '../../src/setup/settings';

const template = fc.constantFrom(...TEMPLATE_NAMES);
const draftId = fc.stringMatching(/^\S{1,30}$/u);
const cell: fc.Arbitrary<MailCell> = fc.oneof(
  fc.constantFrom<MailCell>({ state: 'none' }, { state: 'off' }, { state: 'no address' }),
  fc.record({ state: fc.constantFrom('queued', 'sent', 'failed'), template }),
  fc.record({ state: fc.constant('sending'), template, draftId }),
  fc.record({ state: fc.constant('sending'), template, draftId, instead: draftId }),
  fc.record({ state: fc.constant('withdrawn'), reference: draftId }),
) as fc.Arbitrary<MailCell>;

describe('the mail cell', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(cell, (mail) => expect(readMail(writeMail(mail))).toEqual(mail)));
  });

  it('is plain words for the person who looks at the sheet', () => {
    expect(writeMail({ state: 'sent', template: 'created' })).toBe('Sent: created');
    expect(writeMail({ state: 'failed', template: 'rejected' })).toBe('Not sent: rejected');
    expect(writeMail({ state: 'sending', template: 'failed', draftId: 'r-42' })).toBe('Sending: failed r-42');
  });

  it('tells no more than its words, whatever somebody adds', () => {
    expect(readMail('Queued: created r-1')).toEqual({ state: 'queued', template: 'created' });
    expect(readMail('Sent: created r-1')).toEqual({ state: 'sent', template: 'created' });
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
  ])('with something else in it (%j) tells of no mail', (text) => {
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

  it('tells which outcome the requester knows of', () => {
    expect(told({ state: 'sent', template: 'rejected' })).toBe('rejected');
    expect(told({ state: 'queued', template: 'created' })).toBe('created');
    expect(told({ state: 'no address' })).toBeNull();
  });
});
