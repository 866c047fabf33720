export type { Choices } from './choices';
export type { Modes, Plan } from './modes';
export type { NewUser } from './people';
export { loadPeopleCsv, PEOPLE_COLUMNS } from './people-csv';
export { loadSupport, type SavedSupport, saveSupport } from './saved-state';
export type { CapacityRule, CustomRole, Group, OAuthClient, Session, Ticket, User } from './state';
export { type SupportOptions, ZendeskSupport } from './support';
