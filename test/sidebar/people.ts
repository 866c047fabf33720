import type { Scene } from './scene';

const DAY = 24 * 60 * 60_000;

/** Accounts whose people have not signed in for so many days, by the first part of their address. */
export function withPeople(scene: Scene, daysIdle: Record<string, number>): Scene {
  const now = scene.google.clock.now();
  for (const [name, days] of Object.entries(daysIdle)) {
    scene.zendesk.addAgent({
      email: `${name.toLowerCase()}@acme.example`,
      firstName: name,
      lastName: 'Diaz',
      createDate: now - 400 * DAY,
      lastLogin: now - days * DAY,
    });
  }
  return scene;
}

/** So many accounts in use, that one execution does not read all of them. */
export function withMany(scene: Scene, count: number): Scene {
  const used = Array.from({ length: count }, (_, index) => [`person${index}`, 3]);
  scene.zendesk.modes.slow = { seconds: 30, limit: 60 };
  return withPeople(scene, Object.fromEntries(used));
}

/** The lines of the sheet `Plan` that ask for something or say why not: action and address. */
export function planned(scene: Scene): string[] {
  const lines = scene.google.spreadsheet.sheet('Plan').values().slice(4);
  return lines.map(([action, address]) => `${action} ${address}`);
}

/** Whom Zendesk has switched off. */
export function disabled(scene: Scene): string[] {
  const { agents } = scene.zendesk.snapshot();
  return agents.filter(({ enabled }) => !enabled).map(({ email }) => email);
}
