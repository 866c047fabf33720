import { createHash } from 'node:crypto';
import { requestId } from '../../../src/requests/request-id';
import { COLUMNS, type Request, type SimWorld } from './sim-world';

/** For each response the request id in its row, and the one computed from its answers. */
export function identities({ google }: SimWorld): { id: string; own: string }[] {
  const [header = [], ...rows] = google.form.sheet.values();
  return rows.flatMap((cells) => {
    const at = (title: string) => cells[header.indexOf(title)] ?? '';
    const submittedAt = at('Timestamp');
    if (!(submittedAt instanceof Date)) return [];
    const answers = Object.entries(COLUMNS).map(([name, title]) => [name, String(at(title))]);
    const own = requestId(submittedAt.getTime(), Object.fromEntries(answers) as Request, sha256);
    return [{ id: String(at('Request ID')), own }];
  });
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
