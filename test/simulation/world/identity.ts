import { createHash } from 'node:crypto';
import { requestId } from '../../../src/requests/request-id';
import { COLUMNS, LAST_DAY, type Request, type SimWorld } from './sim-world';

interface Identity {
  row: number;
  /** The request id in the row. */
  id: string;
  /** The one computed from its answers. */
  own: string;
  answers: Request;
  submittedAt: number;
}

/** For each response which request it is. */
export function identities({ google }: SimWorld): Identity[] {
  const [header = [], ...rows] = google.form.sheet.values();
  return rows.flatMap((cells, index) => {
    const at = (title: string) => cells[header.indexOf(title)] ?? '';
    const submittedAt = at('Timestamp');
    if (!(submittedAt instanceof Date)) return [];
    const entries = Object.entries(COLUMNS).map(([name, title]) => [name, String(at(title))]);
    const answers = Object.fromEntries(entries) as Request;
    const end = at(LAST_DAY);
    const until = end instanceof Date ? end.toISOString() : String(end);
    const own = requestId(submittedAt.getTime(), answers, sha256, {
      answers: { until },
      recorded: String(at('Request ID')),
    });
    return [
      { row: index + 2, id: String(at('Request ID')), own, answers, submittedAt: submittedAt.getTime() },
    ];
  });
}

/** The requests in these rows, by their answers. */
export function requestsInRows(
  world: SimWorld,
  rows: readonly number[],
): { id: string; email: string; requester: string }[] {
  return identities(world)
    .filter(({ row }) => rows.includes(row))
    .map(({ own, answers }) => ({
      id: own,
      email: answers.email.trim().toLowerCase(),
      requester: answers.requester.trim().toLowerCase(),
    }));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
