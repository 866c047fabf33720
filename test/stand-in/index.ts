export { loadAgentsCsv, saveAgentsCsv } from './agents-csv';
export type { Choices } from './choices';
export type { Drop, Modes, Throttling } from './modes';
export type { NewAgent } from './people';
export { type Serving, serve } from './serve';
export { type RecordedCall, type StandInOptions, ZendeskChat } from './stand-in';
export type { ChatAgent, Department, OAuthClient, PasswordStrength, Role, Token } from './state';
