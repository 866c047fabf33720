import { getPersonHistory as historyOf } from '../app/admin/person-history';
import type { PersonAnswer } from '../contract';
import { beginByPerson } from './begin';
import { textIn } from './given';

/** What the page of a person's history calls. Nothing that comes in is trusted. */
export function getPersonHistory(address?: unknown): PersonAnswer {
  return historyOf(textIn(address), beginByPerson());
}
