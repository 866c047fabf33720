/** What travels between the emulated `UrlFetchApp` and whoever answers it (the stand-in, or a real server). */
export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  url: string;
  /** Header names in the case the caller wrote them. */
  headers: Record<string, string>;
  /** Empty when there is none. */
  body: string;
}

export interface HttpReply {
  status: number;
  /** Header names in the case the server sent; several values of one name as an array. */
  headers: Record<string, string | string[]>;
  body: string;
  /** Virtual seconds until the answer was there. */
  seconds: number;
}

/** No answer reached the caller. Whether the server did the work is for the server to know. */
export interface LostReply {
  lost: 'timeout' | 'unreachable' | 'dns';
  seconds: number;
}

export type Answer = HttpReply | LostReply;

/** Answers synchronously, as `UrlFetchApp` does. */
export type Server = (request: HttpRequest) => Answer;
