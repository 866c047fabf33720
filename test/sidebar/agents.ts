import type { Scene } from './scene';

const DAY_MS = 24 * 60 * 60_000;

/** Some people and the days since their last sign-in, idle and not. */
export const DAYS_IDLE = { Ana: 100, Ben: 70, Cleo: 41, Dan: 12, Eve: 2 };

/** Adds an account for each first name, whose person has not signed in for that many days. */
export function addAgents(scene: Scene, daysIdle: Record<string, number>): Scene {
  const now = scene.google.clock.now();
  for (const [name, days] of Object.entries(daysIdle)) {
    scene.zendesk.addAgent({
      email: `${name.toLowerCase()}@acme.example`,
      firstName: name,
      lastName: 'Diaz',
      createDate: now - 400 * DAY_MS,
      lastLogin: now - days * DAY_MS,
    });
  }
  return scene;
}

/** Adds accounts that are in use, and slows Zendesk down so that one execution cannot read all of them. */
export function addManyAgents(scene: Scene, count: number): Scene {
  const inUse = Array.from({ length: count }, (_, index) => [`person${index}`, 3]);
  scene.zendesk.modes.slow = { seconds: 30, limit: 60 };
  return addAgents(scene, Object.fromEntries(inUse));
}

/** Action and address of each row in the sheet `Plan`. */
export function readPlan(scene: Scene): string[] {
  const rows = scene.google.spreadsheet.sheet('Plan').values().slice(4);
  return rows.map(([action, address]) => `${action} ${address}`);
}

/** The addresses of the accounts that are disabled in Zendesk. */
export function disabledAgents(scene: Scene): string[] {
  const { agents } = scene.zendesk.snapshot();
  return agents.filter(({ enabled }) => !enabled).map(({ email }) => email);
}
