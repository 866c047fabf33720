import { DOMAIN } from '../fixture/access-form';

/** A form answer. Each has a requester of its own, so that every mail can be told apart. */
export interface Asked {
  requester: string;
  email: string;
  firstName: string;
  lastName: string;
  isAllowed: boolean;
}

/** What the account of a person is before anything is asked. */
export type Before = 'none' | 'off' | 'on';

/** Contain the domain, and are not of it. */
const LOOK_ALIKES = [`@${DOMAIN}.attacker.test`, `@${DOMAIN}x.test`];

/** Of twenty answers twelve are about new people, three about accounts that are off, one about one that is on, two about somebody once more, two from outside. */
export function requests(count: number): { asked: Asked[]; before: Map<string, Before> } {
  const asked: Asked[] = [];
  const before = new Map<string, Before>();
  for (let number = 0; number < count; number += 1) {
    const part = number % 20;
    const again = part === 7 || part === 15 ? asked[number - 1]?.email : undefined;
    const email = again ?? `agent${number}${part >= 18 ? LOOK_ALIKES[part - 18] : `@${DOMAIN}`}`;
    if (again === undefined) before.set(email, stateBefore(part));
    const requester = `lead${number}@${DOMAIN}`;
    asked.push({ requester, email, firstName: `Agent ${number}`, lastName: 'Silva', isAllowed: part < 18 });
  }
  return { asked, before };
}

function stateBefore(part: number): Before {
  if (part >= 3 && part <= 5) return 'off';
  return part === 9 ? 'on' : 'none';
}
