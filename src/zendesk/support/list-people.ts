import { type AccountPage, type Failure, map, ok, type Result } from '../accounts';
import { isForbidden, unreadable } from '../failures';
import { API } from './endpoints';
import { endless, pageQuery, readPage } from './pages';
import { readUses } from './sessions';
import { accountOf, type Team } from './team';
import { kindOf, readUser, type User } from './user';

/** First the people, then the sessions that say when they were last seen. */
type Part = 'people' | 'sessions';

const PATHS: Record<Part, string> = {
  people: `${API}/users?role%5B%5D=agent&role%5B%5D=admin&`,
  sessions: `${API}/sessions?`,
};

const LISTS: Record<Part, string> = { people: 'users', sessions: 'sessions' };

/** More pages than all accounts that a spreadsheet could show would take: a list this long does not end. */
const MAX_PAGES = 5_000;

/** Where the list continues, as it is kept between two executions. */
interface Place {
  part: Part;
  pages: number;
  after: string | null;
}

const START: Place = { part: 'people', pages: 0, after: null };

/** A page of all team members, or of their sessions. */
export function listPeople(cursor: string | null, team: Team): Result<AccountPage> {
  const place = cursor === null ? START : readPlace(cursor);
  if (!place) return unreadable('the place where the list continues');
  if (place.pages >= MAX_PAGES) return endless(place.pages);
  const path = PATHS[place.part] + pageQuery(place.after);
  const page = readPage(team.client.call({ method: 'get', path }), LISTS[place.part]);
  if (page.kind !== 'ok') return place.part === 'sessions' ? withoutUses(page) : page;
  const next = placeAfter(place, page.value.after);
  const rest = { next: next && `${next.part}:${next.pages}:${next.after ?? ''}`, isUnordered: true } as const;
  if (place.part === 'sessions') {
    return map(readUses(page.value.entries), (uses) => ({ accounts: [], uses, ...rest }));
  }
  return map(teamMembers(page.value.entries, team), (accounts) => ({ accounts, ...rest }));
}

/** The people are complete where their sessions begin. */
export function listsOnlySessions(cursor: string | null): boolean {
  return cursor !== null && readPlace(cursor)?.part === 'sessions';
}

/** Sessions are for admins, as nothing else here is: whoever needs no time of last use is not held up by a refusal. */
function withoutUses(failure: Failure): Result<AccountPage> {
  const isRefused = failure.kind === 'rejected' || isForbidden(failure);
  return isRefused ? ok({ accounts: [], uses: 'refused', next: null, isUnordered: true }) : failure;
}

function placeAfter({ part, pages }: Place, after: string | null): Place | null {
  if (after !== null) return { part, pages: pages + 1, after };
  return part === 'people' ? { part: 'sessions', pages: 0, after: null } : null;
}

function readPlace(cursor: string): Place | null {
  const [, part, pages, after = ''] = /^(people|sessions):(\d+):(.*)$/s.exec(cursor) ?? [];
  if (part === undefined) return null;
  return { part: part as Part, pages: Number(pages), after: after === '' ? null : after };
}

function teamMembers(entries: readonly unknown[], team: Team): Result<AccountPage['accounts']> {
  const users = entries.map(readUser);
  const isRead = (user: User | null): user is User => user !== null;
  if (!users.every(isRead)) return unreadable('the list of users');
  const members = users.filter((user) => user.active && kindOf(user) !== 'end-user');
  return ok(members.map((user) => accountOf({ user, chat: null }, team)));
}
