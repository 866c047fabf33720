import type { HttpRequest, Server } from '../http';
import { html, json } from './common/replies';
import type { ZendeskChat } from './stand-in';
import type { ZendeskSupport } from './support/support';

/** The products of one account; each has credentials of its own. */
export interface Products {
  chat?: ZendeskChat;
  support?: ZendeskSupport;
  /** What an account without Support answers to calls of its API: unknown. */
  withoutSupport?: 401 | 403 | 404;
}

/**
 * Answers for all products of one account, as its host does: an account made in Support has both, and Chat then is `integrated`;
 * a stand-alone Chat account has no Support.
 */
export function bothProducts({ chat, support, withoutSupport = 404 }: Products): Server {
  return (request) => {
    const product = isForChat(request) ? chat : support;
    if (product) return product.handle(request);
    return { ...(isForChat(request) ? WITHOUT_CHAT : answerWithoutSupport(withoutSupport)), seconds: 0.2 };
  };
}

function isForChat({ url }: HttpRequest): boolean {
  return /^https:\/\/[^/]+\/(api\/v2\/chat|oauth2\/chat)(\/|$)/.test(url);
}

// A token of another product is answered in this way by Chat (zenpy issue 47).
const WITHOUT_CHAT = json(401, {
  error: 'invalid_token',
  error_description: 'The access token provided is expired, revoked, malformed or invalid for other reasons.',
});

function answerWithoutSupport(status: 401 | 403 | 404) {
  if (status === 404) return html(404, 'Not Found');
  return status === 401 ? json(401, { error: "Couldn't authenticate you" }) : html(403, 'Forbidden');
}
