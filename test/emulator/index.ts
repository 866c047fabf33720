export { Google } from './google';
export type { GoogleOptions } from './new-world';
export type { Answers, Form } from './outside/form';
export type { SheetView } from './outside/sheet-view';
export { httpsServer } from './real-http';
export { Killed, ServiceError } from './runtime/errors';
export type { Execution } from './runtime/execution';
export type { GateCall } from './runtime/gate';
export type { Mail, Manifest } from './runtime/world';
