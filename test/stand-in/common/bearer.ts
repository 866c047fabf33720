import type { HttpRequest } from '../../http';
import { header } from './body';

export interface IssuedToken {
  readonly value: string;
  expiresAt: number | null;
  revoked: boolean;
}

/** The token after `Bearer`, if it was ever issued. */
export function presentedToken<Token extends IssuedToken>(
  tokens: ReadonlyMap<string, Token>,
  request: HttpRequest,
): Token | undefined {
  const value = /^Bearer +(\S+)$/i.exec(header(request, 'Authorization') ?? '')?.[1];
  return value === undefined ? undefined : tokens.get(value);
}

export function isAlive(token: IssuedToken, now: number): boolean {
  return !token.revoked && (token.expiresAt === null || now < token.expiresAt);
}
