import type { Answer, HttpReply, LostReply } from '../../http';
import { ServiceError } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import { type Prepared, prepared } from './http-request';
import { HTTPResponse } from './http-response';

// developers.google.com/apps-script/guides/services/quotas
const MAX_RESPONSE_BYTES = 50 * 1024 * 1024;
/** For a POST without another one. developers.google.com/apps-script/reference/url-fetch/url-fetch-app#advanced-parameters */
const FORM_TYPE = 'application/x-www-form-urlencoded';
/** The length of a response that the exception shows; assumed. */
const SHOWN_CHARACTERS = 500;

const LOST: Record<LostReply['lost'], string> = {
  timeout: 'Timeout: ',
  unreachable: 'Address unavailable: ',
  dns: 'DNS error: ',
};

type Options = object;
type Published = Like<GoogleAppsScript.URL_Fetch.UrlFetchApp, 'fetch' | 'fetchAll' | 'getRequest'>;

export class UrlFetchApp implements Published {
  static readonly googleName: string = 'UrlFetchApp';
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  fetch(url: string, options?: Options): HTTPResponse {
    const wanted = this.#prepare(url, options);
    const { method } = wanted.request;
    const answer = this.#run.call(
      'UrlFetchApp.fetch',
      [method, wanted.request.url],
      () => this.#answers([wanted])[0],
      (got) => milliseconds(got),
    );
    return response(wanted, answer);
  }

  /** Sends all requests at once. Takes as long as the slowest; if one fails, all responses are lost. */
  fetchAll(requests: (string | Options)[]): HTTPResponse[] {
    const wanted = requests.map((request) =>
      typeof request === 'string'
        ? this.#prepare(request)
        : this.#prepare((request as { url: string }).url, request),
    );
    const answers = this.#run.call(
      'UrlFetchApp.fetchAll',
      wanted.map(({ request }) => `${request.method} ${request.url}`),
      () => this.#answers(wanted),
      (got) => Math.max(0, ...got.map(milliseconds)),
    );
    return wanted.map((request, index) => response(request, answers[index]));
  }

  getRequest(url: string, options?: Options): object {
    const { request } = this.#prepare(url, options);
    const contentType = request.headers['Content-Type'];
    const isSent = contentType ?? (request.method === 'POST' ? FORM_TYPE : undefined);
    const type = isSent === undefined ? {} : { contentType: isSent };
    const payload = request.body === '' ? {} : { payload: request.body };
    const { 'Content-Type': _type, ...headers } = request.headers;
    return { url: request.url, method: request.method.toLowerCase(), headers, ...type, ...payload };
  }

  #prepare(url: string, options?: Options): Prepared {
    const wanted = prepared(String(url), (options ?? {}) as Record<string, unknown>);
    this.#checkAllowed(wanted.request.url);
    return wanted;
  }

  /** developers.google.com/apps-script/manifest/allowlist-url; the message was never captured. */
  #checkAllowed(url: string): void {
    const list = this.#run.world.manifest.urlFetchWhitelist;
    if (list === undefined || list.some((prefix) => isAllowed(url, prefix))) return;
    throw new ServiceError(`((not in urlFetchWhitelist: ${url}))`);
  }

  #answers(wanted: Prepared[]): Answer[] {
    const { quotas, server } = this.#run.world;
    quotas.fetch(this.#run.user).spend(wanted.length);
    return wanted.map(({ request }) => {
      if (!server) return { lost: 'dns', seconds: 0 };
      return structuredClone(server(structuredClone(request)));
    });
  }
}

function milliseconds(answer: Answer | undefined): number {
  return (answer?.seconds ?? 0) * 1000;
}

function response({ request, mute }: Prepared, answer: Answer | undefined): HTTPResponse {
  if (!answer || 'lost' in answer) throw new ServiceError(`${LOST[answer?.lost ?? 'dns']}${request.url}`);
  if (Buffer.byteLength(answer.body) > MAX_RESPONSE_BYTES) {
    throw new ServiceError('Limit Exceeded: URLFetch Response Size.');
  }
  if (answer.status >= 400 && !mute) throw badStatus(request.url, answer);
  return new HTTPResponse(answer, request.url);
}

function badStatus(url: string, { status, body }: HttpReply): ServiceError {
  const host = /^https?:\/\/[^/?#]+/i.exec(url)?.[0] ?? url;
  const shown = body.length > SHOWN_CHARACTERS ? `${body.slice(0, SHOWN_CHARACTERS)}...` : body;
  return new ServiceError(
    `Request failed for ${host} returned code ${status}. Truncated server response: ${shown} ` +
      '(use muteHttpExceptions option to examine full response)',
  );
}

/** Entries are prefixes such as `https://*.example.com/path/`, with at most one leading wildcard for whole labels of the host. */
function isAllowed(url: string, entry: string): boolean {
  const wanted = /^https:\/\/([^/?#]+)([/?#].*)?$/i.exec(url);
  const allowed = /^https:\/\/(\*\.)?([^/]+)(\/.*)?$/i.exec(entry);
  if (!wanted || !allowed) return false;
  const host = (wanted[1] ?? '').toLowerCase();
  const pattern = (allowed[2] ?? '').toLowerCase();
  const hostFits = allowed[1] ? host.endsWith(`.${pattern}`) : host === pattern;
  return hostFits && (wanted[2] ?? '/').startsWith(allowed[3] ?? '/');
}
