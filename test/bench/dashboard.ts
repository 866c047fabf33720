import type { Product } from '../product';
import { costOf, type ExecutionCost, installationOf, SMALLEST } from './growth';

export interface DashboardCost extends ExecutionCost {
  /** As many in the response sheet as lines in the log. */
  rows: number;
  virtualSeconds: number;
}

const REQUESTS = 20;

/** An update of a dashboard that is there already: of all rows, twenty are of the last twelve weeks and have proved lines. */
export function measureDashboard(rows: number, product: Product = 'chat'): DashboardCost {
  const installation = installationOf({ ...SMALLEST, rows, log: rows, accounts: 1 }, product);
  const { google } = installation;
  for (let count = 0; count < REQUESTS; count++) installation.submit({ email: `new${count}@acme.example` });
  google.run('updateDashboard', [], { via: 'menu' });
  google.clock.advance(60_000);
  const before = installation.zendesk.calls.length;
  google.run('updateDashboard', [], { via: 'menu' });
  const { startedAt, endedAt } = installation.lastExecution();
  return { rows, ...costOf(installation, before), virtualSeconds: (endedAt - startedAt) / 1000 };
}
