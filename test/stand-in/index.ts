export { loadAgentsCsv, saveAgentsCsv } from './agents-csv';
export type { Choices } from './choices';
export { type Serving, serve } from './common/serve';
export type { Drop, Modes, Throttling } from './modes';
export type { NewAgent } from './people';
export { type RecordedCall, type StandInOptions, ZendeskChat } from './stand-in';
export type { ChatAgent, Department, OAuthClient, PasswordStrength, Role, Token } from './state';
