import { text } from '../text/text';

/** What is typed or pasted where a token belongs, with the token cut out of it, or what is wrong with it. */
export type PastedToken = { token: string } | { problem: string };

/**
 * Zendesk hands a token over in the address of a page that cannot be opened. That address can be pasted as a whole, and so can a
 * part of it.
 */
export function readToken(typed: string): PastedToken {
  const [, token] = /access_token["']?\s*[=:]\s*["']?([^&\s"'#,}]+)/.exec(typed) ?? [];
  if (token) return { token: decode(token) };
  const bare = typed.trim().replace(/^["'`<]+|["'`>]+$/g, '');
  const [, answer = ''] = /(?:^|[?#&])error=([^&#]*)/.exec(bare) ?? [];
  const isToken = !answer && !/:\/\/|access_token/.test(bare);
  return isToken ? { token: bare } : { problem: text.connect.noToken(answer.slice(0, 80)) };
}

function decode(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}
