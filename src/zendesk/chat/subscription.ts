import { ok, type Result, type Subscription } from '../accounts';
import { toFailure } from '../failures';
import { type ApiResponse, field } from '../response';

/** What `/account` says of the plan; a field that is missing or of another type is not known. */
export function readSubscription(response: ApiResponse): Result<Subscription> {
  if (response.kind !== 'ok') return toFailure(response, 'the account');
  const plan = field(response.body, 'plan');
  const name = field(plan, 'name');
  const seats = field(plan, 'max_agents');
  return ok({
    name: typeof name === 'string' ? name : '',
    seats: typeof seats === 'number' ? seats : null,
  });
}
