/** One call of Zendesk's API, in the program's own words. */
export interface Call {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below the root of the API, starting with `/`. */
  path: string;
  body?: unknown;
  /** Texts in the body that no one may read again: what an answer repeats of them is not shown. */
  secrets?: readonly string[];
  /** The person whom it changes, where Zendesk limits how often one person is changed. */
  person?: string;
  /** Zendesk promises nothing about it: a refusal says nothing of the credential. */
  isUnsupported?: true;
}

/** One request as it leaves the script. */
export interface HttpRequest {
  method: Call['method'];
  url: string;
  headers: Record<string, string>;
  contentType: string;
  payload?: string;
}

/** An answer, or `null` when none came: whether the work was done is not known then. */
export type HttpReply = { status: number; headers: Record<string, string>; body: string } | null;

/** Sends all requests at once and gives the answers in the same order. */
export type HttpTransport = (requests: HttpRequest[]) => HttpReply[];
