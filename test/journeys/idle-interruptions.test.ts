import { Killed, ServiceError } from '../emulator';
import type { Answer } from '../http';
import { Random } from '../zendesk/random';
import type { TestDesk } from './desk';
import { longJobs, readSlowly } from './idle-jobs';
import { calmly, withTrouble } from './idle-troubles';

/** Of the countless ways to be killed three times. */
const TIMES = 5;

const TIMED_OUT = 'Service timed out.';

/** What only reads fails the same before and after. */
const READS = /^SpreadsheetApp\..*\.(get|is|find)[A-Z]\w*$|\.getPropert(y|ies)$/;

const HTTP = { headers: { 'Content-Type': 'application/json' }, seconds: 0.2 };
const ANSWERS: Record<string, Answer> = {
  'a question that is lost': { lost: 'timeout', seconds: 60 },
  'a 500': { ...HTTP, status: 500, body: '{}' },
  'a 429': { ...HTTP, status: 429, headers: { 'Retry-After': '90' }, body: '{}' },
};

/** Whichever executions these calls are in, counted from the first. */
function killBefore({ google }: TestDesk, deaths: readonly number[]): void {
  let calls = 0;
  google.gate.intercept = () => {
    if (deaths.includes(++calls)) throw new Killed('((killed))');
  };
}

const jobs = longJobs();

describe.each(jobs.map((job) => [job.name, job] as const))('%s', (_, job) => {
  const calm = calmly(job);
  const places = Array.from({ length: calm.zendeskCalls }, (_, index) => index);

  function endsTheSame(at: unknown, trouble: (desk: TestDesk) => void): void {
    const { got, wanted } = withTrouble(calm, trouble);
    expect({ at, ...got }).toEqual({ at, ...wanted });
  }

  it('has something to do, and tells by mail only whom it does not tell at once', () => {
    expect(calm.wanted).not.toMatchObject(calm.before);
    expect(calm.wanted.writes).toHaveLength(job.changes);
    expect(calm.wanted.told).toEqual(calm.toast === '' ? job.end : []);
  });

  /** Just after one call is just before the next one. */
  it('ends as if it had not been killed, after whichever call it is', () => {
    for (let call = 0; call <= calm.callCount; call++) {
      endsTheSame(call, ({ google }) => google.faults.killAt(Math.max(1, call), { after: call > 0 }));
    }
  });

  it('ends the same when an execution that goes on with it is killed', () => {
    for (let call = calm.callCount + 1; call <= calm.allCalls; call++) {
      endsTheSame(call, (desk) => killBefore(desk, [call]));
    }
  });

  it('ends the same when it is killed again and again', () => {
    const random = new Random(7);
    for (let times = 0; times < TIMES; times++) {
      const calls = [1, 2, 3].map(() => 1 + random.below(calm.allCalls));
      endsTheSame(calls, (desk) => killBefore(desk, calls));
    }
  });

  it('ends the same when Google times out at any call, before it has its effect', () => {
    for (let call = 1; call <= calm.callCount; call++) {
      endsTheSame(call, ({ google }) => {
        google.gate.intercept = ({ index }) => {
          if (index !== call) return;
          google.gate.intercept = undefined;
          throw new ServiceError(TIMED_OUT);
        };
      });
    }
  });

  it('ends the same when Google times out at any call, after it has had its effect', () => {
    for (const [name, count] of Object.entries(calm.calls).filter(([each]) => !READS.test(each))) {
      for (let skip = 0; skip < count; skip++) {
        const fault = { message: TIMED_OUT, after: true, skip };
        endsTheSame({ name, skip }, ({ google }) => google.faults.next(name, fault));
      }
    }
  });

  it.each(Object.keys(ANSWERS))('ends the same after %s, whichever call of Zendesk it is', (kind) => {
    for (const place of places) {
      endsTheSame(place, ({ zendesk }) => {
        const wrong = zendesk.calls.length + place;
        zendesk.modes.intercept = (_, index) => (index === wrong ? ANSWERS[kind] : undefined);
      });
    }
  });

  it('ends the same when an answer of Zendesk is lost, whichever it is', () => {
    for (const place of places) {
      endsTheSame(place, ({ zendesk }) => {
        const wrong = zendesk.calls.length + place;
        const lost = { lost: 'timeout', seconds: 60 } as const;
        zendesk.modes.afterwards = (_, answer, index) => (index === wrong ? lost : answer);
      });
    }
  });
});

describe('a review of so many accounts that reading and writing them takes more than an execution', () => {
  const job = jobs.find(({ name }) => name.startsWith('a review that warns'));

  it('comes to the same end', () => {
    if (!job) throw new Error('no such job');
    const { got, wanted } = withTrouble(calmly(job), (desk) => {
      readSlowly(desk, 100);
      desk.google.gate.intercept = ({ name, args }) => {
        const isAgents = name.endsWith('Range.setValues') && /x12"?$/.test(String(args[0]));
        if (isAgents) desk.google.clock.advance(120_000);
      };
    });
    expect(got).toEqual(wanted);
  });
});
