/** What is exchanged between the emulated `UrlFetchApp` and the server that answers it: the stand-in, or a real one. */
export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  url: string;
  /** Header names as the caller wrote them. */
  headers: Record<string, string>;
  /** Empty when there is none. */
  body: string;
}

export interface HttpReply {
  status: number;
  /** Header names as the server sent them; an array for a name with several values. */
  headers: Record<string, string | string[]>;
  body: string;
  /** Virtual seconds until the response arrived. */
  seconds: number;
}

/** No response reached the caller. Whether the server carried out the request is known to the server only. */
export interface LostReply {
  lost: 'timeout' | 'unreachable' | 'dns';
  seconds: number;
}

export type Answer = HttpReply | LostReply;

/** Answers synchronously, as `UrlFetchApp` does. */
export type Server = (request: HttpRequest) => Answer;
