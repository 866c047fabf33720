import { evidence, evidenceNames, make, PRODUCTS, read, withHistory } from './evidence-installation';

/** The writing is the same for both: of the second product some calls will do. `ALL_CALLS=1` plays all of the first. */
const STEPS: Record<string, number> = { 'Zendesk Chat': process.env.ALL_CALLS ? 1 : 5, 'Zendesk Suite': 11 };

describe.each(PRODUCTS)('evidence of %s', (product, before) => {
  const step = STEPS[product] ?? 1;
  const pristine = () => withHistory(before);

  it('is complete or not there, no matter at which call an execution was killed, and the next one is complete', () => {
    const installation = pristine();
    const saved = installation.google.save();
    const whole = evidence(installation);
    const { callCount } = installation.lastExecution();
    for (let call = 1; call <= callCount; call += step) {
      for (const after of [false, true]) {
        installation.google.load(structuredClone(saved));
        installation.google.faults.killAt(call, { after });
        expect(() => installation.google.call('makeEvidence')).toThrow('((killed');
        const left = evidenceNames(installation).filter((name) => !name.includes('being written'));
        for (const name of left) expect({ call, after, ends: lastRow(name) }).toMatchObject({ ends: true });
        // A lease outlives an execution that dies.
        installation.google.clock.advance(8 * 60_000);
        const made = evidence(installation);
        expect(made.part('Accounts opened')).toEqual(whole.part('Accounts opened'));
        expect(evidenceNames(installation).sort()).toEqual([...left, made.name].sort());
      }
    }

    function lastRow(name: string): boolean {
      const { cells } = read(installation, name);
      return cells.at(-1)?.[1] === `Complete: ${cells.length - 1} rows above this one.`;
    }
  });

  it('is made once by two who want it at once', () => {
    const installation = pristine();
    const answers: unknown[] = [];
    installation.google.gate.intercept = ({ name }) => {
      if (name !== 'SpreadsheetApp.Spreadsheet.insertSheet') return;
      installation.google.gate.intercept = undefined;
      answers.push(installation.google.call('makeEvidence', ''));
    };
    answers.push(make(installation));
    expect(answers).toEqual([
      { ok: false, message: expect.stringContaining('already being made') },
      expect.objectContaining({ ok: true }),
    ]);
    expect(evidenceNames(installation)).toHaveLength(1);
  });
});
